namespace Portal.Storage.Notices;

/// <summary>Deliveries are written, taken and ended in one statement each, on the database's own clock: no two instances send the same try.</summary>
internal sealed class DeliveryStatements(string clock)
{
    /// <summary>{0} notice, {1} channel, {2} its time, {3} the notice as JSON.</summary>
    public string Add { get; } =
        $$"""
        INSERT INTO notice_deliveries ("Notice", "Channel", "At", "What", "State", "Tries", "NextAt") VALUES ({0}, {1}, {2}, {3}, 'Waiting', 0, {{clock}})
        ON CONFLICT DO NOTHING
        """;

    /// <summary>{0} how many, {1} seconds of the lease. The time is asked twice: whoever waited for the row sees that another has it.</summary>
    public string Take { get; } =
        $$"""
        UPDATE notice_deliveries SET "Tries" = "Tries" + 1, "NextAt" = {{clock}} + {1}
        WHERE "NextAt" <= {{clock}} AND "Number" IN (SELECT "Number" FROM notice_deliveries WHERE "NextAt" <= {{clock}} ORDER BY "NextAt" LIMIT {0})
        RETURNING *
        """;

    /// <summary>{0} number, {1} its try, {2} state, {3} answer, {4} seconds to the next try, below zero for none.</summary>
    public string Finish { get; } =
        $$"""
        UPDATE notice_deliveries SET "State" = {2}, "Answer" = {3}, "AnsweredAt" = {{clock}}, "NextAt" = CASE WHEN {4} < 0 THEN NULL ELSE {{clock}} + {4} END
        WHERE "Number" = {0} AND "Tries" = {1} AND "State" = 'Waiting'
        """;

    /// <summary>{0} number.</summary>
    public string Again { get; } =
        $$"""
        UPDATE notice_deliveries SET "State" = 'Waiting', "Tries" = 0, "NextAt" = {{clock}}
        WHERE "Number" = {0} AND "State" <> 'Waiting'
        """;
}
