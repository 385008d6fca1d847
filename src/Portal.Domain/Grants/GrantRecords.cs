namespace Portal.Domain.Grants;

/// <summary>All given roles: one record of the database, so that two changes cannot pass each other by.</summary>
internal sealed record GrantRecords(IReadOnlyList<GrantRecord> Roles);
