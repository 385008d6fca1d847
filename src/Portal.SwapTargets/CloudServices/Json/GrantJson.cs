namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>What a role assignment allows as ARM writes it; what is absent is null.</summary>
internal sealed record GrantJson(IReadOnlyList<string>? Actions, IReadOnlyList<string>? NotActions);
