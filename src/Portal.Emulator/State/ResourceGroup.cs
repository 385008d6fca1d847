using System.Collections.Immutable;

namespace Portal.Emulator.State;

internal sealed record ResourceGroup(string Id, string Name, string Location) : IResource
{
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = TagNames.None;

    public string ProvisioningState { get; init; } = "Succeeded";
}
