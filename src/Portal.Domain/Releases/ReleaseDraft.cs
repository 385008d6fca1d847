using Portal.Domain.HostedServices;

namespace Portal.Domain.Releases;

/// <summary>A release as it came in, before it is kept.</summary>
/// <param name="Service">The service that it is for; null for one that is not there yet.</param>
/// <param name="Name">The service's name in its files.</param>
/// <param name="Version">As people call it.</param>
/// <param name="Model">Null when no definition came with it.</param>
/// <param name="Files">Each with its content.</param>
public sealed record ReleaseDraft(ServiceKey? Service, string Name, string Version, ReleaseModel? Model, EquatableList<ReleaseContent> Files)
{
    /// <summary>What runs already, deployed with another tool; null for one that is to be deployed.</summary>
    public Slot? Running { get; init; }
}
