using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>How a service looks on the board: its state, direction and action.</summary>
/// <param name="Arrow">Shape between the sides; null when nothing can move.</param>
internal sealed record RowLook(StateLook State, string? Arrow, RowAction? Action)
{
    public string ArrowWords => Arrow == "return" ? Words.RowLookStagingCanReturnProduction : Words.RowLookStagingWouldGoLive;

    /// <param name="row">As the board knows it.</param>
    /// <param name="stop">What windows and locks say; null when nothing.</param>
    public static RowLook Of(ServiceRow row, ServiceStop? stop = null)
    {
        var state = StopLook.Of(row, stop);
        return row switch
        {
            _ when StopLook.In(row, stop) is not null => new(state, null, new(Words.RowLookWhy, PortalUrls.Swap(row.Service), null, null, null)),
            { Active: { Change: not null } active } => new(state, null, Watch(active)),
            { Active: { NeedsYou: true } active } => new(state, null, Watch(active)),
            { Active: { } active } => new(state, active.IsReturn ? "return" : "left", Watch(active)),
            { Readiness.State: ReadinessState.Ready } => new(state, "left", new(Words.RowLookSwapVIP, PortalUrls.Swap(row.Service), "change", null, "S")),
            { Readiness.State: ReadinessState.ReturnPossible } => new(state, "return", new(Words.RowLookReturn, PortalUrls.Swap(row.Service), "back", "return", "R")),
            { Readiness.State: ReadinessState.NothingStaged or ReadinessState.Running } => new(state, null, null),
            // The dialog reads by itself what the board has not read yet.
            { Readiness.State: ReadinessState.Checking } => new(state, null, new(Words.RowLookSwapVIP, PortalUrls.Swap(row.Service), null, null, "S")),
            _ => new(state, null, new(Words.RowLookWhy, PortalUrls.Swap(row.Service), null, null, null)),
        };
    }

    private static RowAction Watch(Operation operation) => new(Words.RowLookWatch, PortalUrls.Operation(operation.Id), null, null, null);
}
