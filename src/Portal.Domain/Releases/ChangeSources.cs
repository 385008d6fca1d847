using System.Collections.Immutable;

namespace Portal.Domain.Releases;

/// <summary>Where the changes of each service can be read.</summary>
/// <param name="All">Of services that have none of their own; null where nothing is known.</param>
/// <param name="Services">By the name of the service; null for one whose changes can be read nowhere.</param>
public sealed record ChangeSources(ChangeSource? All, ImmutableDictionary<string, ChangeSource?> Services)
{
    public static readonly ChangeSources None = new(null, ImmutableDictionary<string, ChangeSource?>.Empty);

    public ChangeSource? Of(string serviceName) => Services.TryGetValue(serviceName, out var own) ? own : All;
}
