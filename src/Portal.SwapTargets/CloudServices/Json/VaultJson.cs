namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A key vault as ARM writes it.</summary>
internal sealed record VaultJson(string? Id, string? Name, string? Location);
