namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A reference to a resource as ARM writes it; what is absent is null.</summary>
internal sealed record ReferenceJson(string? Id);
