namespace Portal.Domain.Ledger;

/// <summary>What is added to an earlier entry: a reason, or who it was.</summary>
public sealed record RemarkRecord(string? Reason, ActivityTrace? Activity = null);
