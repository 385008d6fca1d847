using System.Text.Json;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Ledger;

/// <summary>One service as it was at an earlier time.</summary>
/// <param name="Production">Null when its production address led nowhere, or that is not known.</param>
/// <param name="Staging">The same for staging.</param>
/// <param name="Entry">The entry that tells it; null when none does.</param>
public sealed record ServiceThen(ServiceKey Key, string Name, string SubscriptionName, RecordedAddress? Production, RecordedAddress? Staging, ThenSource Source, LedgerEntry? Entry)
{
    /// <summary>What the entry tells was done, for example "Delete shop-api-0911"; null for a swap.</summary>
    public string? Change { get; init; }

    /// <summary>Neither deployment was there: there was no such service.</summary>
    public bool IsNowhere => Production is null && Staging is null && Source != ThenSource.Unreadable;

    /// <param name="around">The newest outcome then or before, if any, and the oldest after it, if any.</param>
    public static ServiceThen Of(DateTimeOffset at, IReadOnlyList<LedgerEntry> around)
    {
        var (before, after) = (around.LastOrDefault(entry => entry.At <= at), around.FirstOrDefault(entry => entry.At > at));
        try
        {
            return (after is null ? null : UnderWay(at, after)) ?? (before is null ? FoundBy(after!) : After(before));
        }
        catch (JsonException)
        {
            return Row(before ?? after!, ThenSource.Unreadable, null, null);
        }
    }

    /// <summary>A service of which nothing is recorded; null when it was not there yet.</summary>
    public static ServiceThen? Of(DateTimeOffset at, HostedService service)
    {
        var (production, staging) = (Then(at, service.Production), Then(at, service.Staging));
        return production is null && staging is null ? null : new(service.Key, service.Name, service.Subscription.Name, production, staging, ThenSource.Unchanged, null);
    }

    // Deployments are scaled in place: how many instances there were nobody recorded.
    private static RecordedAddress? Then(DateTimeOffset at, Deployment? deployment) =>
        deployment is null || deployment.DeployedAt > at ? null : RecordedAddress.Of(deployment) with { Instances = null, Ready = null };

    /// <summary>Null when it had not begun yet.</summary>
    private static ServiceThen? UnderWay(DateTimeOffset at, LedgerEntry next)
    {
        if (next.Kind != LedgerKind.Ended || Operation(next) is not { } what || what.StartedAt > at)
            return null;
        if (what is { SwitchedAt: { } switched, After: { } after } && switched <= at)
            return Row(next, ThenSource.UnderWay, after.Production, after.Staging);
        return Row(next, ThenSource.UnderWay, ChangedPair.Before(what)) with { Change = what.Change?.Title };
    }

    private static ServiceThen After(LedgerEntry last)
    {
        if (last.Kind == LedgerKind.External)
            return Row(last, ThenSource.Outcome, External(last).Production, External(last).Staging);
        var what = Operation(last);
        if (what.Change is { } change)
            return Row(last, ThenSource.Outcome, ChangedPair.After(what, change)) with { Change = change.Title };
        // Where the outcome was not proven, what was there before is the last that is known for sure.
        var pair = what.After ?? what.Before;
        return Row(last, ThenSource.Outcome, pair.Production, pair.Staging);
    }

    /// <summary>A swap outside the portal exchanged both: before it they were the other way round.</summary>
    private static ServiceThen FoundBy(LedgerEntry next)
    {
        if (next.Kind != LedgerKind.External)
            return Row(next, ThenSource.FoundLater, ChangedPair.Before(Operation(next))) with { Change = Operation(next).Change?.Title };
        var (live, staged) = (External(next).Production, External(next).Staging);
        return Row(next, ThenSource.FoundLater, staged?.HeldBy(live), live?.HeldBy(staged));
    }

    private static OperationRecord Operation(LedgerEntry entry) => RecordJson.Read<OperationRecord>(entry.What);

    private static ExternalRecord External(LedgerEntry entry) => RecordJson.Read<ExternalRecord>(entry.What);

    private static ServiceThen Row(LedgerEntry entry, ThenSource source, (RecordedAddress? Production, RecordedAddress? Staging) pair) => Row(entry, source, pair.Production, pair.Staging);

    private static ServiceThen Row(LedgerEntry entry, ThenSource source, RecordedAddress? production, RecordedAddress? staging) =>
        new(entry.ServiceKey!.Value, entry.ServiceName, entry.SubscriptionName, production, staging, source, entry);
}
