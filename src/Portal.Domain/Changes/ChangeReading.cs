using Portal.Domain.HostedServices;

namespace Portal.Domain.Changes;

/// <summary>What a change is judged on, read afresh from the resources themselves.</summary>
public sealed record ChangeReading
{
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The service as it is now; null when there is none yet, or none any more.</summary>
    public HostedService? Service { get; init; }

    /// <summary>The deployment that the change is about, as it is now; null when it is not there.</summary>
    public DeploymentNow? Target { get; init; }

    /// <summary>The id that the ordered deployment will have; null where nothing is created.</summary>
    public DeploymentId? Wanted { get; init; }

    /// <summary>Something of the ordered name is there already, and is not what the change replaces.</summary>
    public bool IsNameTaken { get; init; }

    /// <summary>The deployment that the new one is to be paired with, as it is now; null when it is not there, or none was named.</summary>
    public DeploymentNow? Partner { get; init; }

    /// <summary>The ordered address as it is now; null when it is not there.</summary>
    public AddressNow? Address { get; init; }

    /// <summary>Words for a lock that forbids it; null when there is none.</summary>
    public string? Lock { get; init; }

    /// <summary>Why something above could not be read; null when all was.</summary>
    public string? Unread { get; init; }
}
