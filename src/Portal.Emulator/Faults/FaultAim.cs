using System.Text.RegularExpressions;
using Portal.Emulator.State;

namespace Portal.Emulator.Faults;

/// <summary>Which requests a fault is for. What is null asks nothing.</summary>
/// <param name="Path">A regular expression over the path.</param>
/// <param name="Operation">A name out of <see cref="NamedOperations"/>.</param>
/// <param name="Service">The name of a hosted service, or a resource id: then it is for that resource and all below it.</param>
internal sealed record FaultAim(string? Method = null, string? Path = null, string? Operation = null, string? Service = null)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    public bool NeedsEstate => Service is not null;

    public bool Fits(string method, string path, Cloud estate) =>
        (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || Regex.IsMatch(path, Path, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout))
        && (Operation is null || NamedOperations.Find(Operation) is { } operation && operation.Is(method, path))
        && (Service is null || FaultScopes.Of(estate, Service).Any(scope => ResourceIds.IsWithin(path, scope)));
}
