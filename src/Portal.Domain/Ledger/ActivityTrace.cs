namespace Portal.Domain.Ledger;

/// <summary>The line of a cloud's activity log that tells of a swap.</summary>
/// <param name="Caller">The sign-in name, or the id of an application.</param>
/// <param name="At">When the cloud wrote it.</param>
/// <param name="Action">The cloud's name for what was done.</param>
/// <param name="Correlation">The id by which the cloud's support finds it.</param>
public sealed record ActivityTrace(string Caller, DateTimeOffset At, string Action, string? Correlation);
