using System.Globalization;
using Azure;

namespace Portal.Arm;

/// <summary>Reads how long an answer asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Null when it does not say.</summary>
    public static TimeSpan? Of(Response response) =>
        Header(response, "retry-after-ms") is { } milliseconds ? Number(milliseconds, TimeSpan.FromMilliseconds)
        : Header(response, "x-ms-retry-after-ms") is { } others ? Number(others, TimeSpan.FromMilliseconds)
        : Header(response, "Retry-After") is { } text ? Number(text, TimeSpan.FromSeconds) ?? Until(text, response)
        : null;

    private static TimeSpan? Number(string text, Func<double, TimeSpan> unit) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? unit(number) : null;

    // A date is measured by the clock that wrote it.
    private static TimeSpan? Until(string text, Response response) =>
        Date(text) is { } then && Date(Header(response, "Date")) is { } now ? (then > now ? then - now : TimeSpan.Zero) : null;

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out var value) ? value : null;
}
