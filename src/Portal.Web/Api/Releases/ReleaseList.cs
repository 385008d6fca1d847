namespace Portal.Web.Api.Releases;

/// <summary>Releases, newest first.</summary>
internal sealed record ReleaseList(IReadOnlyList<ReleaseView> Items);
