using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Services;

/// <summary>The parts of an address in the tree, and what they stand for now.</summary>
internal sealed record SelectionAddress(string? Subscription, string? Service, string? Slot, string? Role, string? Instance)
{
    /// <param name="newest">The row as it was last read, from a list or by itself.</param>
    /// <param name="isRead">The service was read by itself, so that an instance which is not there is missing.</param>
    public Selection Find(EstateSnapshot snapshot, Func<ServiceRow, ServiceRow> newest, Func<ServiceKey, bool> isRead)
    {
        if (Subscription is null)
            return new Selection.None();
        var found = FindSubscription(snapshot, newest, isRead);
        return found is Selection.Missing { Nearest: not Selection.OfService } && !snapshot.Tells(new SubscriptionId(Subscription))
            ? new Selection.Reading(Service ?? Subscription)
            : found;
    }

    private Selection FindSubscription(EstateSnapshot snapshot, Func<ServiceRow, ServiceRow> newest, Func<ServiceKey, bool> isRead)
    {
        var id = new SubscriptionId(Subscription!);
        var rows = snapshot.Rows.Where(row => row.Service.Subscription.Id == id)
            .OrderBy(row => row.Service.Name, StringComparer.OrdinalIgnoreCase)
            .ToEquatableList();
        if ((snapshot.Subscriptions.FirstOrDefault(known => known.Id == id) ?? (rows.Count > 0 ? rows[0].Service.Subscription : null)) is not { } subscription)
            return new Selection.Missing(Words.FormatSelectionAddressSubscription(Subscription), Words.SelectionAddressWhatPortalMayRead, null);

        var chosen = new Selection.OfSubscription(subscription, rows);
        return Service is null ? chosen : FindService(chosen, newest, isRead);
    }

    private Selection FindService(Selection.OfSubscription within, Func<ServiceRow, ServiceRow> newest, Func<ServiceKey, bool> isRead)
    {
        if (within.Services.FirstOrDefault(row => row.Service.Key.Value == Service) is not { } listed)
            return new Selection.Missing(Words.FormatSelectionAddressHostedService(Service), within.Subscription.Name, within);

        var row = newest(listed);
        var chosen = new Selection.OfService(row);
        if (Slot is null)
            return chosen;
        if (!Enum.TryParse<Slot>(Slot, ignoreCase: true, out var slot) || !Enum.IsDefined(slot) || char.IsDigit(Slot[0]))
            return new Selection.Missing(Words.FormatSelectionAddressSide(Slot), Words.FormatSelectionAddressSides(row.Service.Name), chosen);
        if (row.Service.In(slot) is not { } deployment)
            return new Selection.Missing(slot == Portal.Domain.HostedServices.Slot.Production ? Words.SelectionAddressInProduction : Words.SelectionAddressInStaging, row.Service.Name, chosen);

        return Role is null ? new Selection.OfDeployment(row, deployment) : FindRole(new(row, deployment), isRead(row.Service.Key));
    }

    private Selection FindRole(Selection.OfDeployment within, bool isRead)
    {
        if (within.Deployment.Roles.FirstOrDefault(role => Same(role.Name, Role)) is not { } role)
            return new Selection.Missing(Words.FormatSelectionAddressRole(Role), Words.FormatSelectionAddressOf(within.Deployment.Name, within.Row.Service.Name), within);

        var chosen = new Selection.OfRole(within.Row, within.Deployment, role);
        if (Instance is null)
            return chosen;
        if (role.Instances.FirstOrDefault(instance => Same(instance.Name, Instance)) is { } instance)
            return new Selection.OfInstance(within.Row, within.Deployment, role, instance);
        return isRead || role.Instances.Count > 0
            ? new Selection.Missing(Words.FormatSelectionAddressInstance(Instance), Words.FormatSelectionAddressOf(role.Name, within.Deployment.Name), chosen)
            : new Selection.Reading(Instance, within.Row);
    }

    private static bool Same(string name, string? asked) => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);
}
