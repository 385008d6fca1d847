using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Services;

/// <summary>The first button of the ribbon: what it says, where it leads, and why it does not.</summary>
/// <param name="Href">Null when it is off.</param>
/// <param name="Why">Why it is off, or what the dialog will say; empty when nothing stands in the way.</param>
internal sealed record RibbonSwap(string Text, string Icon, string Class, string? Href, string Why)
{
    private static string Forward => Words.RibbonSwapForward;
    private static string Back => Words.RibbonSwapBack;

    /// <summary>The key that presses it.</summary>
    public string Key => Text == Back ? "R" : "S";

    /// <param name="row">Null when no service is selected.</param>
    /// <param name="stop">What windows and locks say of it; null when nothing.</param>
    public static RibbonSwap Of(ServiceRow? row, ServiceStop? stop = null)
    {
        if (row is null)
            return new(Forward, "swapping", "", null, Words.RibbonSwapSelectHostedService);
        if (row.Active is { } active)
            return new(Forward, "swapping", "", null, Said.Of(OperationSteps.Headline(active)));
        if (row.Readiness.State == ReadinessState.NothingStaged)
            return new(Forward, "swapping", "", null, $"{Said.Of(Said.Of(row.Readiness.Text))}. {Said.Of(row.Readiness.Fact)}");

        var isReturn = row.Direction == SwapDirectionKind.Return;
        var href = PortalUrls.Swap(row.Service);
        var button = isReturn ? new RibbonSwap(Back, "return", "main back", href, "") : new RibbonSwap(Forward, "swapping", "main", href, "");
        // The dialog says more, and lets go on those who may.
        if (StopLook.In(row, stop) is { } kept)
            return button with { Class = "", Why = Words.FormatRibbonSwapKeptBack(StopLook.Text(kept), kept.Reason.TrimEnd('.')) };
        return row.Readiness.Blocking == 0 ? button : button with { Class = "", Why = Words.FormatRibbonSwapNotPossibleNow(Said.Of(row.Readiness.Text)) };
    }
}
