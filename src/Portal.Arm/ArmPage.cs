namespace Portal.Arm;

/// <summary>A page of a list as ARM writes it.</summary>
internal sealed record ArmPage<T>(IReadOnlyList<T>? Value, string? NextLink);
