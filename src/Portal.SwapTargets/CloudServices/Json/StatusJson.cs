namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A status as ARM writes it; what is absent is null.</summary>
internal sealed record StatusJson(string? Code);
