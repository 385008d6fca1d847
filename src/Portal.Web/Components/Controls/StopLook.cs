using Portal.Domain.Estate;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Controls;

/// <summary>How a service looks that windows or locks keep back.</summary>
internal static class StopLook
{
    /// <summary>"Closed until Mon 30 Nov 07:00 UTC+1", "Locked by Ana".</summary>
    public static string Text(ServiceStop stop) => stop switch
    {
        { LockedBy: { } by } => Words.FormatStopLookLocked(by.FirstName),
        { OpensAt: { } opens } => Words.FormatStopLookClosed(Ages.Until(opens)),
        _ => stop.Reason,
    };

    /// <summary>A name of the icon sheet.</summary>
    public static string Icon(ServiceStop stop) => stop.LockedBy is null ? "closed" : "lock";

    /// <summary>Only what could be swapped otherwise is kept back: a check that is not met, or an operation, says more.</summary>
    public static bool Can(ServiceRow row) => row is { Active: null, Readiness.State: ReadinessState.Ready or ReadinessState.ReturnPossible or ReadinessState.Checking };

    public static ServiceStop? In(ServiceRow row, ServiceStop? stop) => Can(row) ? stop : null;

    public static StateLook Of(ServiceRow row, ServiceStop? stop) => In(row, stop) is { } kept ? new(Icon(kept), "blocked", Text(kept)) : StateLook.Of(row);
}
