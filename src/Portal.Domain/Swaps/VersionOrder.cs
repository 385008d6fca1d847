using System.Globalization;

namespace Portal.Domain.Swaps;

/// <summary>Orders versions as people write them: numbers between dots, then a pre-release after a dash; build metadata after a plus is left out.</summary>
public static class VersionOrder
{
    /// <returns>Less than, equal to or greater than zero; null when one of them is not a version.</returns>
    public static int? Compare(string left, string right)
    {
        var (a, b) = (Parse(left), Parse(right));
        if (a is null || b is null)
            return null;

        for (var i = 0; i < Math.Max(a.Value.Numbers.Length, b.Value.Numbers.Length); i++)
        {
            var order = a.Value.Numbers.ElementAtOrDefault(i).CompareTo(b.Value.Numbers.ElementAtOrDefault(i));
            if (order != 0)
                return order;
        }

        return ComparePreRelease(a.Value.PreRelease, b.Value.PreRelease);
    }

    private static (long[] Numbers, string PreRelease)? Parse(string text)
    {
        var core = text.Split('+', 2)[0].TrimStart('v', 'V').Split('-', 2);
        var parts = core[0].Split('.');
        var numbers = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return (numbers, core.Length > 1 ? core[1] : "");
    }

    private static int ComparePreRelease(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return right.Length.CompareTo(left.Length); // A release comes after its own pre-releases.

        var (a, b) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = CompareIdentifiers(a[i], b[i]);
            if (order != 0)
                return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareIdentifiers(string left, string right) =>
        long.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
        && long.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(left, right);
}
