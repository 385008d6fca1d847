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

    /// <summary>Only what could be swapped otherwise is kept back: a check that is not met, or an operation, says more.</summary>
    public static ServiceStop? In(ServiceRow row, ServiceStop? stop) => row is { Active: null, Readiness.State: ReadinessState.Ready or ReadinessState.ReturnPossible or ReadinessState.Checking } ? stop : null;

    public static StateLook Of(ServiceRow row, ServiceStop? stop) => In(row, stop) is { } kept ? new(kept.LockedBy is null ? "closed" : "lock", "blocked", Text(kept)) : StateLook.Of(row);
}
