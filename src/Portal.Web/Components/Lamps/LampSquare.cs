using System.Globalization;
using Portal.Domain.Probing;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Lamps;

/// <summary>One answer as it is drawn.</summary>
/// <param name="Left">Its place, in units of the drawing.</param>
/// <param name="Look">Names its shape: <c>sq-a</c> the version that was live, <c>sq-b</c> the one that goes live, <c>sq-n</c> none, <c>sq-w</c> any other.</param>
/// <param name="Title">What it was and when, on hover.</param>
public sealed record LampSquare(int Left, string Look, string Title)
{
    /// <summary>From one square to the next.</summary>
    public const int Step = 11;

    public bool IsCross => Look == "sq-n";

    public string X => (Left + 0.75).ToString(CultureInfo.InvariantCulture);

    public string Cross => string.Create(CultureInfo.InvariantCulture, $"M{Left + 1.25} 3.25l6.5 6.5m0-6.5l-6.5 6.5");

    public static LampSquare Of(ProbeAnswer answer, int left, string oldVersion, string newVersion) =>
        new(left, LookOf(answer, oldVersion, newVersion), $"{Said.Of(answer.Text)}, {Ages.Stamp(answer.At)}");

    private static string LookOf(ProbeAnswer answer, string oldVersion, string newVersion) =>
        answer.Failure is not null ? "sq-n"
        : answer.Version == newVersion ? "sq-b"
        : answer.Version == oldVersion ? "sq-a"
        : "sq-w";
}
