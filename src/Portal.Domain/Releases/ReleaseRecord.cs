using Portal.Domain.HostedServices;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>A release that the portal knows: what it is made of, who gave it and when.</summary>
public sealed record ReleaseRecord
{
    public required ReleaseId Id { get; init; }

    /// <summary>The service that it is for; null for one that was not there yet.</summary>
    public ServiceKey? Service { get; init; }

    /// <summary>The service's name in the definition, else in the configuration.</summary>
    public required string Name { get; init; }

    /// <summary>As people call it; the version tag of a deployment made from it.</summary>
    public required string Version { get; init; }

    public required EquatableList<ReleaseFile> Files { get; init; }

    /// <summary>Null when no definition came with it.</summary>
    public ReleaseModel? Model { get; init; }

    public required ReleaseOrigin Origin { get; init; }

    public required Operator By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it changed, as somebody told it; none while nobody did. See <see cref="ChangeLines"/>.</summary>
    public EquatableList<string> Changes { get; init; } = [];

    public ReleaseFile? File(ReleaseFileKind kind) => Files.FirstOrDefault(file => file.Kind == kind);

    /// <summary>There is all that a deployment is made from.</summary>
    public bool IsDeployable => File(ReleaseFileKind.Package) is not null && File(ReleaseFileKind.Configuration) is not null && Model is not null;
}
