namespace Portal.Web.Api.Releases;

/// <summary>What a release changed.</summary>
internal sealed record ChangeListBody
{
    /// <summary>One change each, at most 500 of at most 300 characters; none to tell nothing any more.</summary>
    public required IReadOnlyList<string> Changes { get; init; }
}
