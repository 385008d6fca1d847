namespace Portal.Web.Components.History;

/// <summary>What the ledger keeps of a personal token: never the token itself.</summary>
/// <param name="Of">Whose it is.</param>
/// <param name="Name">What it is called.</param>
internal sealed record TokenRecord(string Of, string Name, string Role, string Scope, DateTimeOffset ExpiresAt);
