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

    /// <summary>Nothing speaks for keeping it: its deletion is offered.</summary>
    public static bool MayGo(StandbyStand old) => old.IsOver;
}
