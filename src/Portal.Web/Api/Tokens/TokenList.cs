namespace Portal.Web.Api.Tokens;

/// <summary>Personal tokens, newest first.</summary>
internal sealed record TokenList(IReadOnlyList<TokenView> Items);
