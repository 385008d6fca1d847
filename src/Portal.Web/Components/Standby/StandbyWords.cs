using Portal.Domain.Standby;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Standby;

/// <summary>The old side in words.</summary>
internal static class StandbyWords
{
    public static string Kept(StandbyStand old) => old switch
    {
        { Lease: null } => "nobody said; the return stays possible while it is there",
        { Lease: { } lease, IsOver: true } => $"{LeaseWords.Until(lease.Until)}, {Ages.Since(lease.Until, old.Now)} ago",
        { Lease: { ReturnGivenUpBy: { } by } lease } => $"{LeaseWords.Until(lease.Until)}; {by.FirstName} says that the return is not wanted any more",
        { Lease: { } lease } => $"{LeaseWords.Until(lease.Until)}, in {Ages.Text(lease.Until - old.Now)}, by {lease.SetBy.FirstName}; the return is wanted",
    };

    /// <summary>Nothing speaks for keeping it: its deletion is offered.</summary>
    public static bool MayGo(StandbyStand old) => old.IsOver;
}
