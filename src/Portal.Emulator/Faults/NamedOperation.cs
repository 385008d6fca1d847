using System.Text.RegularExpressions;

namespace Portal.Emulator.Faults;

/// <summary>An operation of ARM that a fault can be aimed at by name.</summary>
/// <param name="PathEnd">A regular expression over the path.</param>
internal sealed record NamedOperation(string Name, string Title, string Method, string PathEnd)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    public bool Is(string method, string path) =>
        Method.Equals(method, StringComparison.OrdinalIgnoreCase)
        && Regex.IsMatch(path, PathEnd, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);
}
