using System.Globalization;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Estate;

/// <summary>The swap to take back, and what was live before it.</summary>
/// <param name="Before">The old side as it was judged before that swap; null when that was not kept.</param>
internal sealed record ReturnWay(Operation? Done, string ToVersion, Deployment? Before)
{
    public static ReturnWay? Of(SwapPlan plan) => plan switch
    {
        { Direction: { Kind: SwapDirectionKind.Return, Outside: not null } back } => new ReturnWay(null, back.ToVersion, null),
        { External: not null } or { LastSwap: null or { IsReturn: true } } => null,
        // It is back already.
        { LastSwap: { } done } when plan.Service.Production?.Id == done.Intent.Production.Deployment => null,
        { LastSwap: { } done } => new ReturnWay(done, done.FromVersion, done.Before?.Production),
    };

    /// <summary>"About 12 s", as long as the way here took; null when that is not known.</summary>
    public string? About => Done is { EndedAt: { } ended } ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Max(1, Math.Round((ended - Done.StartedAt).TotalSeconds))} s") : null;

    public string Unchanged => Before is null ? "" : ", unchanged";

    public ReturnTicket Ticket(ReturnTicketState state, string headline, string because) => new(state, Done?.Id, ToVersion, headline, because) { About = About };

    public ReturnTicket Lost(string because) => Ticket(ReturnTicketState.Lost, $"Return to {ToVersion} not possible", because);

    public string? WhyLost(HostedService service)
    {
        if (Done is not { Intent: { Production: var old, Staging: var put } })
            return null;
        return service switch
        {
            { Production: null } => $"Production is empty, {put.Name} is gone",
            { Production: { } live } when live.Id != put.Deployment => $"{live.Name} is in production, not {put.Name}",
            { Staging: null } => $"{old.Name} was deleted",
            { Staging: { } staged } when staged.Id != old.Deployment => $"{staged.Name} took the place of {old.Name}",
            { Staging: { } staged } when staged.Version != old.Version => $"{old.Name} was updated to {staged.Version}",
            _ => null,
        };
    }

    public string? WhatChanged(Deployment old) => Before is not { } before ? null
        : old.Instances != before.Instances ? $"{old.Instances} instances, {before.Instances} before the swap"
        : Sizes(old) is { Length: > 0 } now && Sizes(before) is { Length: > 0 } then && now != then ? $"{now}, {then} before the swap"
        : null;

    private static string Sizes(Deployment deployment) =>
        string.Join(", ", deployment.Roles.OrderBy(role => role.Name, StringComparer.Ordinal).Select(role => $"{role.Name} {role.Capacity} of {role.Size}"));
}
