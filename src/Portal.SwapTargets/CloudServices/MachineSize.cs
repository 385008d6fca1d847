using System.Text.RegularExpressions;

namespace Portal.SwapTargets.CloudServices;

/// <summary>Orders sizes of virtual machines within a series: Standard_D2_v2 is smaller than Standard_D4_v2.</summary>
internal static partial class MachineSize
{
    /// <returns>Less than, equal to or greater than zero; null when the two are of different series.</returns>
    public static int? Compare(string left, string right)
    {
        if (left.Is(right))
            return 0;

        var (a, b) = (Size().Match(left), Size().Match(right));
        return a.Success && b.Success && Part(a, "series").Is(Part(b, "series")) && Part(a, "rest").Is(Part(b, "rest"))
            ? int.Parse(Part(a, "step")).CompareTo(int.Parse(Part(b, "step")))
            : null;
    }

    private static string Part(Match size, string name) => size.Groups[name].Value;

    [GeneratedRegex("^(?<series>[a-z]+_[a-z]+)(?<step>[0-9]{1,4})(?<rest>[a-z0-9_]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 250)]
    private static partial Regex Size();
}
