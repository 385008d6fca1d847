namespace Portal.Arm;

/// <summary>A page of a list as ARM writes it.</summary>
public sealed record ArmPage<T>(IReadOnlyList<T>? Value, string? NextLink);
