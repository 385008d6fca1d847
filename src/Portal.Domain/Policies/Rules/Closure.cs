namespace Portal.Domain.Policies.Rules;

/// <summary>A window that is on now.</summary>
/// <param name="OpensAt">When neither it nor another one that follows is on any more.</param>
public sealed record Closure(FreezeWindow Window, DateTimeOffset OpensAt);
