namespace Portal.Storage;

/// <summary>Each lease is taken and kept in one statement on the database's own clock: two instances can neither both win nor disagree about the time.</summary>
internal sealed class LeaseStatements(string clock)
{
    /// <summary>{0} number, {1} instance, {2} seconds. The new fence shuts out whoever drove it before, also an older run of this instance.</summary>
    public string TakeOver { get; } =
        $$"""
        UPDATE operations SET "Fence" = "Fence" + 1, "Driver" = {1}, "DrivenUntil" = {{clock}} + {2}
        WHERE "Id" = {0} AND "IsActive" AND ("Driver" IS NULL OR "Driver" = {1} OR "DrivenUntil" < {{clock}})
        RETURNING *
        """;

    /// <summary>{0} number, {1} fence, {2} seconds.</summary>
    public string Renew { get; } =
        $$"""
        UPDATE operations SET "DrivenUntil" = {{clock}} + {2}
        WHERE "Id" = {0} AND "Fence" = {1} AND "Driver" IS NOT NULL AND "IsActive"
        """;
}
