using Portal.Domain.Operations;

namespace Portal.Domain.Notices;

/// <summary>Something that happened, to be told outside the portal's pages.</summary>
public sealed record Notice
{
    /// <summary>Made of what happened, not of when it was noticed: two instances that tell the same tell it once, and receivers know it again.</summary>
    public required string Id { get; init; }

    /// <summary>The name of a <see cref="NoticeKind"/>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>"shop-api: 4.2.0 is live".</summary>
    public required string Title { get; init; }

    /// <summary>A sentence or two; empty when the title says it all. May hold what people typed: every form writes it as plain text.</summary>
    public string Text { get; init; } = "";

    public NoticePage Page { get; init; } = NoticePage.Service;

    /// <summary>Null for what belongs to no service.</summary>
    public NoticePlace? Place { get; init; }

    public OperationId? Operation { get; init; }

    /// <summary>A number of the ledger.</summary>
    public long? Entry { get; init; }

    /// <summary>Who did it; null when nobody did, or nobody knows.</summary>
    public string? By { get; init; }

    /// <summary>Whom it is meant for: the person who set the bell, or who swapped; null for everybody.</summary>
    public string? For { get; init; }
}
