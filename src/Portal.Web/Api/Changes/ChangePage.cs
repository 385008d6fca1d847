namespace Portal.Web.Api.Changes;

/// <summary>A page of changes, newest first.</summary>
/// <param name="Next">The address of the next page; null on the last.</param>
internal sealed record ChangePage(IReadOnlyList<ChangeView> Items, string? Next);
