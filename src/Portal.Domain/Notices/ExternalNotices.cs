using System.Text.Json;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;

namespace Portal.Domain.Notices;

/// <summary>What a swap made outside the portal gives to tell.</summary>
public static class ExternalNotices
{
    /// <param name="now">Its service as it is; null when it has gone.</param>
    /// <returns>Null when the entry is something else, or was changed by hand.</returns>
    public static Notice? Of(LedgerEntry entry, HostedService? now)
    {
        if (entry.Kind != LedgerKind.External || entry.ServiceKey is not { } key || Read(entry) is not { } what)
            return null;
        var sides = new[] { what.Production, what.Staging }.OfType<RecordedAddress>().Where(side => side.Deployment.Length > 0).Select(side => new DeploymentId(side.Deployment));
        return new Notice
        {
            Id = $"entry:{entry.Number}", Kind = NoticeKind.SwappedOutside.Name, At = what.SeenAt, Page = NoticePage.Entry, Entry = entry.Number,
            Title = $"{entry.ServiceName}: swapped outside the portal{(what.Production?.Version is { Length: > 0 } live ? $", {live} is live" : "")}",
            Text = what.Activity is { } activity ? $"Azure's activity log names {activity.Caller}." : "Who it was is not known yet.",
            Place = new NoticePlace(key, entry.ServiceName, now?.Subscription.Id, entry.SubscriptionName, sides.ToEquatableList(), now?.Team),
        };
    }

    private static ExternalRecord? Read(LedgerEntry entry)
    {
        try
        {
            return RecordJson.Read<ExternalRecord>(entry.What);
        }
        catch (JsonException)
        {
            return null; // Its proof names it.
        }
    }
}
