using Portal.Domain.Policies;

namespace Portal.Storage.Policies;

/// <summary>One decision.</summary>
internal sealed class PolicyRow
{
    public required string Kind { get; init; }

    public required string Id { get; init; }

    public required long Revision { get; set; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long At { get; set; }

    public required string What { get; set; }

    public PolicyRecord ToRecord() => new(Kind, Id, Revision, DateTimeOffset.FromUnixTimeMilliseconds(At), What);
}
