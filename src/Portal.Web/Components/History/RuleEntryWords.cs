using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Rules;

namespace Portal.Web.Components.History;

/// <summary>Entries of windows, locks and what is asked, in words.</summary>
internal static class RuleEntryWords
{
    public static EntryWords Of(FreezeWindow window, EstateSnapshot estate) => new(
        window.IsRemoved ? Words.FormatRuleEntryWordsWindowRemoved(window.Reason) : Words.FormatRuleEntryWordsWindowSet(window.Reason),
        Words.FormatRuleEntryWordsWindowTimes(WindowLine.Place(window.Scope, estate), $"{window.Start:yyyy-MM-dd HH:mm}", $"{window.End:yyyy-MM-dd HH:mm}", window.TimeZone)
            + (window.Rule is { } rule ? $", {rule}" : ""));

    public static EntryWords Of(ServiceLock held, EstateSnapshot estate) => new(
        held.LiftedAt is null ? Words.FormatRuleEntryWordsLocked(WindowLine.Place(held.Scope, estate)) : Words.FormatRuleEntryWordsUnlocked(WindowLine.Place(held.Scope, estate)),
        held is { LiftedAt: null, Until: { } until } ? Words.FormatRuleEntryWordsReasonUntil(held.Reason, Ages.Until(until)) : held.Reason);

    public static EntryWords Of(FrictionRule rule, EstateSnapshot estate) => rule.IsRemoved
        ? new(Words.FormatRuleEntryWordsFrictionRemoved(WindowLine.Place(rule.Scope, estate)), "")
        : new(
            Words.FormatRuleEntryWordsFrictionSet(WindowLine.Place(rule.Scope, estate)),
            Words.FormatFrictionSectionSwapAsksForReturnFor(RungWords.Of(rule.Of(DeedKind.Swap)), RungWords.Of(rule.Of(DeedKind.Return)), RungWords.Of(rule.Of(DeedKind.Repair)), RungWords.Of(rule.Of(DeedKind.Change))));
}
