namespace Portal.Domain.HostedServices;

/// <summary>One of the two deployments of a hosted service.</summary>
public sealed record Deployment
{
    public required DeploymentId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The version that people know it by: a tag, else the deployment's own name.</summary>
    public required string Version { get; init; }

    public required Slot Slot { get; init; }

    public string? Label { get; init; }

    /// <summary>Null when the deployment holds no public address.</summary>
    public Vip? Vip { get; init; }

    public EquatableList<Role> Roles { get; init; } = [];

    public EquatableList<Endpoint> Endpoints { get; init; } = [];

    /// <summary>Instances that are started; null when it could not be read.</summary>
    public int? InstancesReady { get; init; }

    public required int Instances { get; init; }

    /// <summary>The platform's word for what happens to the resource, for example Succeeded or Updating.</summary>
    public required string State { get; init; }

    public DateTimeOffset? DeployedAt { get; init; }

    public string? DeployedBy { get; init; }

    /// <summary>Another one as soon as it is created again, configured or given another version; a swap leaves it as it is. Empty when it cannot be told.</summary>
    public string Stamp { get; init; } = "";
}
