using System.Collections.Immutable;
using Portal.Domain.Releases;

namespace Portal.Web;

/// <summary>Settings of section <c>ChangeList</c>: where people read what was changed between two versions.</summary>
public sealed class ChangeListOptions
{
    public const string Section = "ChangeList";

    /// <summary>What a service says that has no such place.</summary>
    private const string Off = "Off";

    /// <summary>The https address that compares two versions, for example `https://example.com/{service}/compare/v{from}...v{to}`: a swap links to it. Nothing is linked when empty.</summary>
    public string Compare { get; set; } = "";

    /// <summary>The same for single services by name, for example <c>ChangeList:Services:shop-api</c>; <c>Off</c> links a service to nothing.</summary>
    public Dictionary<string, string> Services { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Validate() => Services.Select(service => ($"{nameof(Services)}:{service.Key}", service.Value)).Prepend((nameof(Compare), Compare))
        .Where(set => !IsOff(set.Item2) && ChangeSource.WhyNot(set.Item2) is not null)
        .Select(set => $"{Section}:{set.Item1} is {set.Item2}, which {ChangeSource.WhyNot(set.Item2)}. Set it to something like https://example.com/shop/compare/v{{from}}...v{{to}}.");

    public ChangeSources ToSources() => new(Of(Compare), Services.ToImmutableDictionary(service => service.Key, service => Of(service.Value), StringComparer.OrdinalIgnoreCase));

    private static ChangeSource? Of(string template) => IsOff(template) ? null : new ChangeSource(template);

    private static bool IsOff(string template) => template.Length == 0 || template.Equals(Off, StringComparison.OrdinalIgnoreCase);
}
