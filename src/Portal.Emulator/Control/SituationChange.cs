using Portal.Emulator.State;

namespace Portal.Emulator.Control;

/// <summary>A change somebody can make behind everybody's back.</summary>
internal sealed record SituationChange(string Name, string Title, string What)
{
    /// <summary>Whether it is done to the service, whichever deployment was meant.</summary>
    public bool BothSides { get; init; }

    /// <summary>What exists afterwards: all, the deployment meant, both of the service, and what was asked for.</summary>
    public required Func<Cloud, CloudService, IReadOnlyList<CloudService>, SituationTarget, Cloud> Apply { get; init; }
}
