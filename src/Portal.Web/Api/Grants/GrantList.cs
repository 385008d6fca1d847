namespace Portal.Web.Api.Grants;

/// <summary>Every role within what the caller owns.</summary>
internal sealed record GrantList(IReadOnlyList<GrantView> Items);
