using Portal.Domain.Estate;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Board;

/// <summary>How a service looks on the board: shape, colour of its word, direction and action.</summary>
/// <param name="State">Shape and colour.</param>
/// <param name="Word">Class of the word.</param>
/// <param name="Arrow">Shape between the sides; null when nothing can move.</param>
internal sealed record RowLook(string State, string Word, string? Arrow, RowAction? Action)
{
    public string ArrowWords => Arrow == "return" ? "staging can return to production" : "staging would go live";

    public static RowLook Of(ServiceRow row) => row switch
    {
        { Active: { Status: OperationStatus.Split } active } => new("blocked", "blocked", null, Watch(active)),
        { Active: { Status: OperationStatus.Unknown } active } => new("unknown", "unknown", null, Watch(active)),
        { Active: { } active } => new("swapping", "swapping", active.IsReturn ? "return" : "left", Watch(active)),
        _ => OfIdle(row),
    };

    private static RowLook OfIdle(ServiceRow row) => row.Readiness switch
    {
        { State: ReadinessState.Ready, Warnings: 0 } => new("ready", "ready", "left", Swap(row)),
        { State: ReadinessState.Ready } => new("warn", "waiting", "left", Swap(row)),
        { State: ReadinessState.ReturnPossible } => new("return", "return", "return", new("Return", PortalUrls.Swap(row.Service), "back", "return", "R")),
        { State: ReadinessState.Blocked } => new("blocked", "blocked", null, Why(row)),
        { State: ReadinessState.NothingStaged } => new("quiet", "quiet-ink", null, null),
        { State: ReadinessState.Running } => new("swapping", "swapping", null, null),
        _ => new("unknown", "unknown", null, Why(row)),
    };

    private static RowAction Swap(ServiceRow row) => new("Swap VIP", PortalUrls.Swap(row.Service), "change", null, "S");

    private static RowAction Why(ServiceRow row) => new("Why?", PortalUrls.Swap(row.Service), null, null, null);

    private static RowAction Watch(Operation operation) => new("Watch", PortalUrls.Operation(operation.Id), null, null, null);
}
