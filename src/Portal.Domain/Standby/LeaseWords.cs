using System.Globalization;

namespace Portal.Domain.Standby;

/// <summary>A lease in words.</summary>
public static class LeaseWords
{
    /// <summary>"Thu 12 Nov 18:00 UTC".</summary>
    public static string Until(DateTimeOffset until) => until.UtcDateTime.ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
