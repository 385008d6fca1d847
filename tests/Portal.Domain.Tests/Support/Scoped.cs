using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;

namespace Portal.Domain.Tests.Support;

/// <summary>Services at given places, and what somebody may do there.</summary>
internal static class Scoped
{
    public static HostedService Service(string name, string subscription, string productionGroup, string stagingGroup, string? team) => Sample.Service with
    {
        Key = ServiceKey.Of(Sample.Kind, name),
        Name = name,
        Subscription = new Subscription(new SubscriptionId(subscription), $"Subscription {subscription}"),
        Production = At(Sample.Service.Production!, $"/subscriptions/{subscription}/resourceGroups/{productionGroup}/x/{name}-1"),
        Staging = At(Sample.Service.Staging!, $"/subscriptions/{subscription}/resourceGroups/{stagingGroup}/x/{name}-2"),
        Team = team,
    };

    public static Access Access(OperatorRole role, params string[] scopes) =>
        new(Sample.Ana, scopes.Select(scope => new Grant(role, GrantScope.Parse(scope)!)).ToEquatableList());

    private static Deployment At(Deployment deployment, string id) => deployment with { Id = new DeploymentId(id) };
}
