using System.Globalization;

namespace Portal.Domain.Standby;

/// <summary>A lease in words.</summary>
public static class LeaseWords
{
    /// <summary>"Thu 12 Nov 18:00 UTC".</summary>
    public static string Until(DateTimeOffset until) => until.UtcDateTime.ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For a row, behind what is said of staging: "kept until Thu 12 Nov 18:00 UTC", "lease over, 2.52 EUR since"; null when nothing is to say.</summary>
    public static string? ForRow(StandbyStand? stand) => stand switch
    {
        { Lease: { } lease, IsOver: false } => $"kept until {Until(lease.Until)}",
        { Lease: not null, Wasted: { } wasted } => $"lease over, {wasted} since",
        { Lease: not null } => "lease over",
        _ => null,
    };
}
