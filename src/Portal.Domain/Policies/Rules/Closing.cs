namespace Portal.Domain.Policies.Rules;

/// <summary>A window that comes next.</summary>
public sealed record Closing(FreezeWindow Window, WindowSpan Span);
