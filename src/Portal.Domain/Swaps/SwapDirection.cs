using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>Which way round a swap would go.</summary>
/// <param name="Replaced">For a return: the swap that it takes back; null when that was made outside the portal.</param>
public sealed record SwapDirection(SwapDirectionKind Kind, string FromVersion, string ToVersion, Operation? Replaced)
{
    /// <summary>For a return: the swap outside the portal that it takes back.</summary>
    public HistoryLine? Outside { get; init; }

    /// <summary>For a return: when the version that it brings back left production; null when nobody knows.</summary>
    public DateTimeOffset? Until => Replaced?.SwitchedAt ?? Outside?.StartedAt;

    /// <summary>Null when there is nothing to swap.</summary>
    public static SwapDirection? Of(SwapFacts facts)
    {
        if (facts.Service is not { Production: { } production, Staging: { } staging })
            return null;

        var order = VersionOrder.Compare(staging.Version, production.Version);
        if (Exchanged(facts.External, production, staging) is { } outside)
            return new SwapDirection(order > 0 ? SwapDirectionKind.Forward : SwapDirectionKind.Return, production.Version, staging.Version, null) { Outside = order > 0 ? null : outside };
        if (facts.LastSwap is { IsReturn: false } last && Exchanged(last, production, staging))
            return new SwapDirection(SwapDirectionKind.Return, production.Version, staging.Version, last);
        return new SwapDirection(order < 0 ? SwapDirectionKind.Older : SwapDirectionKind.Forward, production.Version, staging.Version, null);
    }

    // What was updated where it stood is not what was live: to swap it in is no return.
    private static bool Exchanged(Operation last, Deployment production, Deployment staging) =>
        last.Intent.Production.Deployment == staging.Id && last.Intent.Staging.Deployment == production.Id && last.Intent.Production.Version == staging.Version;

    private static HistoryLine? Exchanged(HistoryLine? external, Deployment production, Deployment staging) =>
        external?.ToVersion == production.Version && external.FromVersion == staging.Version ? external : null;

    /// <summary>The one sentence that says it.</summary>
    public string Sentence => Kind switch
    {
        SwapDirectionKind.Return => Until is { } until ? $"Returns to {ToVersion}, live until {until.UtcDateTime:HH:mm:ss} UTC." : $"Returns to {ToVersion}.",
        SwapDirectionKind.Older => $"Puts an older version live: {ToVersion} replaces {FromVersion}.",
        _ => $"Puts a new version live: {ToVersion} replaces {FromVersion}.",
    };
}
