using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>Which way round a swap would go.</summary>
/// <param name="Replaced">For a return: the swap that it takes back.</param>
public sealed record SwapDirection(SwapDirectionKind Kind, string FromVersion, string ToVersion, Operation? Replaced)
{
    /// <summary>Null when there is nothing to swap.</summary>
    public static SwapDirection? Of(SwapFacts facts)
    {
        if (facts.Service is not { Production: { } production, Staging: { } staging })
            return null;

        var replaced = facts.LastSwap is { } last
            && last.Intent.Production.Deployment == staging.Id
            && last.Intent.Staging.Deployment == production.Id
                ? last
                : null;
        var kind = replaced is { IsReturn: false } ? SwapDirectionKind.Return
            : VersionOrder.Compare(staging.Version, production.Version) < 0 ? SwapDirectionKind.Older
            : SwapDirectionKind.Forward;
        return new SwapDirection(kind, production.Version, staging.Version, kind == SwapDirectionKind.Return ? replaced : null);
    }

    /// <summary>The one sentence that says it.</summary>
    public string Sentence => Kind switch
    {
        SwapDirectionKind.Return => $"Returns to {ToVersion}, live until {Replaced!.SwitchedAt?.UtcDateTime:HH:mm:ss} UTC.",
        SwapDirectionKind.Older => $"Puts an older version live: {ToVersion} replaces {FromVersion}.",
        _ => $"Puts a new version live: {ToVersion} replaces {FromVersion}.",
    };
}
