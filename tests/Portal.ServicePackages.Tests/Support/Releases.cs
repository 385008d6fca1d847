using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Methods;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>The shop as it runs, and changes to it.</summary>
internal static class Releases
{
    public static readonly Release Shop = new(Sample.Definition("Shop"), Sample.Configuration("Shop"), new string('a', 64));

    public static Release With(this Release release, Func<ServiceDefinition, ServiceDefinition> change) => release with { Definition = change(release.Definition!) };

    public static Release Configured(this Release release, Func<ServiceConfiguration, ServiceConfiguration> change) => release with { Configuration = change(release.Configuration!) };

    public static Release WithWeb(this Release release, Func<RoleDefinition, RoleDefinition> change) =>
        release.With(definition => definition with { Roles = [change(definition.Roles[0]), .. definition.Roles.Skip(1)] });

    public static Release ConfiguredWeb(this Release release, Func<RoleConfiguration, RoleConfiguration> change) =>
        release.Configured(configuration => configuration with { Roles = [change(configuration.Roles[0]), .. configuration.Roles.Skip(1)] });

    /// <summary>What a rule finds between the shop as it runs and another release of it.</summary>
    public static IReadOnlyList<ServiceChange> Find(this IMethodRule rule, Release after) => [.. rule.Find(new ReleasePair(Shop, after))];

    /// <summary>Whether a change can be made in place and by a swap.</summary>
    public static (bool InPlace, bool Swap) Fits(this ServiceChange change) => (change.InPlace.Fits, change.Swap.Fits);
}
