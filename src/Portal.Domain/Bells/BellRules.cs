using Portal.Domain.Estate;

namespace Portal.Domain.Bells;

/// <summary>How long bells wait, and for what.</summary>
/// <param name="Lasts">After this a bell ends without ringing.</param>
public sealed record BellRules(TimeSpan Lasts)
{
    /// <summary>So long a bell that ended is still shown to who set it.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>Instances' clocks differ by less: what another one wrote since the last reading is not missed.</summary>
    internal static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>As far as the shared picture tells; a fresh reading decides.</summary>
    public static bool IsGreen(ServiceRow row) => row.Readiness.State is ReadinessState.Ready or ReadinessState.ReturnPossible;

    /// <summary>A red or unread check stands in the way of a pair: there is something to wait for.</summary>
    public static bool IsOffered(ServiceRow row) => row.Readiness.State is ReadinessState.Blocked or ReadinessState.Unknown && row.Active is null && BellPair.Of(row.Service) is not null;
}
