using System.Globalization;

namespace Portal.Web.Components.Board;

/// <summary>The time in a board's address.</summary>
/// <param name="Text">As it is written there.</param>
/// <param name="At">Null when the text is no time.</param>
public sealed record BoardMoment(string Text, DateTimeOffset? At)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>For example 2026-11-03T14:03Z, also with seconds or an offset; without either it is UTC.</summary>
    public static BoardMoment? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : new(text.Trim(), DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var at) ? at : null);

    public static BoardMoment Of(DateTimeOffset at) => new($"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFF}Z", at);

    /// <summary>What a field for a local time tells: a time of the reader's zone.</summary>
    public static BoardMoment? OfField(string? text) => !ReaderZone.IsUtc && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? Of(new DateTimeOffset(local, ReaderZone.Current.GetUtcOffset(local)))
        : Of(text);

    /// <summary>As a field for a local time takes it.</summary>
    public string? Field => At is { } at ? $"{TimeZoneInfo.ConvertTime(at, ReaderZone.Current):yyyy-MM-ddTHH:mm:ss}" : null;
}
