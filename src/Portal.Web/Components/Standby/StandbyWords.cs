using Portal.Domain.Standby;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Standby;

/// <summary>The old side in words.</summary>
internal static class StandbyWords
{
    public static string Kept(StandbyStand old) => old switch
    {
        { Lease: null } => Words.StandbyWordsNobodySaidReturnStaysPossible,
        { Lease: { } lease, IsOver: true } => Words.FormatStandbyWordsAgo(Ages.Until(lease.Until), Ages.Since(lease.Until, old.Now)),
        { Lease: { ReturnGivenUpBy: { } by } lease } => Words.FormatStandbyWordsSaysReturnNotWantedAny(Ages.Until(lease.Until), by.FirstName),
        { Lease: { } lease } => Words.FormatStandbyWordsReturnWanted(Ages.Until(lease.Until), Ages.Text(lease.Until - old.Now), lease.SetBy.FirstName),
    };

    /// <summary>For a row, behind what is said of staging: "kept until Thu 12 Nov 18:00 UTC", "lease over, 2.52 EUR since"; null when nothing is to say.</summary>
    public static string? ForRow(StandbyStand? old) => old switch
    {
        { Lease: { } lease, IsOver: false } => Words.FormatStandbyWordsKeptUntil(Ages.Until(lease.Until)),
        { Lease: not null, Wasted: { } wasted } => Words.FormatStandbyWordsLeaseOverSince(wasted),
        { Lease: not null } => Words.StandbyWordsLeaseOver,
        _ => null,
    };

    /// <summary>Nothing speaks for keeping it: its deletion is offered.</summary>
    public static bool MayGo(StandbyStand old) => old.IsOver;
}
