using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Services;

/// <summary>What stands between the two sides: how a swap would move the versions.</summary>
/// <param name="Kind">Colours it: change, return, or blocked, which is dashed.</param>
internal sealed record SidesArrow(string Kind, string First, string Second)
{
    /// <summary>Null when nothing can move.</summary>
    public static SidesArrow? Of(ServiceRow row, ServiceStop? stop = null) => row switch
    {
        { Active.Change: not null } => new("blocked", Words.SidesArrowChange, Words.SidesArrowRunning),
        { Active.NeedsYou: true } => new("blocked", Words.SidesArrowNotPossible, Words.SidesArrowNow),
        { Active: { } active } => new(active.IsReturn ? "return" : "change", Words.SidesArrowSwap, Words.SidesArrowRunning),
        { Readiness.State: ReadinessState.NothingStaged } or { Direction: null } => null,
        _ when StopLook.In(row, stop) is not null => new("blocked", Words.SidesArrowNotPossible, Words.SidesArrowNow),
        { Readiness.Blocking: > 0 } => new("blocked", Words.SidesArrowNotPossible, Words.SidesArrowNow),
        { Direction: SwapDirectionKind.Return } => new("return", Words.SidesArrowWould, Words.SidesArrowReturn),
        _ => new("change", Words.SidesArrowWould, Words.SidesArrowGoLive),
    };
}
