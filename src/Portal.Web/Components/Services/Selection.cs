using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Services;

/// <summary>What an address in the tree stands for.</summary>
public abstract record Selection
{
    private Selection()
    {
    }

    /// <summary>Its row in the tree; null when it has none.</summary>
    public virtual string? Href => null;

    /// <summary>The service that it belongs to.</summary>
    public virtual ServiceRow? Service => null;

    /// <summary>The name for the window's title.</summary>
    public abstract string Name { get; }

    /// <summary>Only the tree is shown.</summary>
    public sealed record None : Selection
    {
        public override string Name => Words.SelectionHostedServices;
    }

    /// <summary>It cannot be told before something has been read.</summary>
    /// <param name="What">The name asked for.</param>
    public sealed record Reading(string What, ServiceRow? Row = null) : Selection
    {
        public override ServiceRow? Service => Row;

        public override string Name => What;
    }

    /// <summary>There is no such thing.</summary>
    /// <param name="What">For example "role ShopApi.Api".</param>
    /// <param name="Where">For example "stg-1123, staging of shop-api".</param>
    /// <param name="Nearest">What there is on the way to it; null when there is nothing.</param>
    public sealed record Missing(string What, string Where, Selection? Nearest) : Selection
    {
        public override string? Href => Nearest?.Href;

        public override string Name => Words.SelectionNotFound;
    }

    public sealed record OfSubscription(Subscription Subscription, EquatableList<ServiceRow> Services) : Selection
    {
        public override string Href => PortalUrls.Subscription(Subscription.Id);

        public override string Name => Subscription.Name;
    }

    public sealed record OfService(ServiceRow Row) : Selection
    {
        public override string Href => PortalUrls.Service(Row.Service);

        public override ServiceRow Service => Row;

        public override string Name => Row.Service.Name;
    }

    public sealed record OfDeployment(ServiceRow Row, Deployment Deployment) : Selection
    {
        public override string Href => PortalUrls.Deployment(Row.Service, Deployment.Slot);

        public override ServiceRow Service => Row;

        public override string Name => Deployment.Name;
    }

    public sealed record OfRole(ServiceRow Row, Deployment Deployment, Role Role) : Selection
    {
        public override string Href => PortalUrls.Role(Row.Service, Deployment.Slot, Role.Name);

        public override ServiceRow Service => Row;

        public override string Name => Role.Name;
    }

    public sealed record OfInstance(ServiceRow Row, Deployment Deployment, Role Role, RoleInstance Instance) : Selection
    {
        public override string Href => PortalUrls.Instance(Row.Service, Deployment.Slot, Role.Name, Instance.Name);

        public override ServiceRow Service => Row;

        public override string Name => Instance.Name;
    }
}
