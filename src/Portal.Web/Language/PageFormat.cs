using System.Globalization;

namespace Portal.Web.Language;

/// <summary>How the reader's language writes numbers and dates. The texts say so themselves: the portal brings no library of cultures, and a translation is one file.</summary>
internal static class PageFormat
{
    public static CultureInfo Current
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = Words.PatternDecimals;
            culture.NumberFormat.NumberGroupSeparator = Words.PatternThousands;
            culture.DateTimeFormat.AbbreviatedDayNames = Words.PatternDays.Split(' ');
            culture.DateTimeFormat.AbbreviatedMonthNames = [.. Words.PatternMonths.Split(' '), ""];
            culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = culture.DateTimeFormat.AbbreviatedMonthNames;
            return culture;
        }
    }

    /// <summary>A time of the reader's zone in one of the patterns of <c>Words</c>.</summary>
    public static string Time(DateTimeOffset at, string pattern) => TimeZoneInfo.ConvertTime(at, ReaderZone.Current).ToString(pattern, Current);

    /// <summary>"1,204".</summary>
    public static string Whole(long number) => number.ToString("N0", Current);

    /// <summary>"0.4".</summary>
    public static string Tenths(double number) => number.ToString("0.0", Current);
}
