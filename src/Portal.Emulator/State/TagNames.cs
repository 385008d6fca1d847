using System.Collections.Immutable;

namespace Portal.Emulator.State;

/// <summary>The tags of a deployment.</summary>
internal static class TagNames
{
    public static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary<string, string>.Empty;

    public const string HostedService = "hosted-service";
    public const string Version = "version";
    public const string Label = "label";
    public const string DeployedBy = "deployed-by";
    public const string Team = "team";
}
