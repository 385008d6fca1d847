namespace Portal.Web.Api.Tokens;

/// <summary>A personal token that was just made.</summary>
/// <param name="Token">The token itself. It is told here and never again.</param>
/// <param name="About">What the portal keeps of it.</param>
internal sealed record NewTokenView(string Token, TokenView About);
