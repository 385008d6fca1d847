using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>What a change would do, judged on one reading.</summary>
public sealed record ChangePlan
{
    public required ChangeOrder Order { get; init; }

    /// <summary>Which target carries it out.</summary>
    public required string Kind { get; init; }

    /// <summary>The service, or null when this is its first deployment.</summary>
    public HostedService? Service { get; init; }

    /// <summary>The key that the service has, or will have.</summary>
    public required ServiceKey Key { get; init; }

    public required string ServiceName { get; init; }

    public required string SubscriptionName { get; init; }

    /// <summary>Steps, and from which version to which.</summary>
    public required Change Change { get; init; }

    public required EquatableList<Finding> Findings { get; init; }

    public required EquatableList<ChangeFact> Facts { get; init; }

    /// <summary>What an operator must type before OK; null when nothing is at such a risk.</summary>
    public string? TypedName { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Stands for all of the above but the time.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>The operation that holds the service now.</summary>
    public Operation? Active { get; init; }

    public OperationId? LatestOperation { get; init; }

    /// <summary>The same requests for people to send by hand, first to last.</summary>
    public EquatableList<SwapCommand> Commands { get; init; } = [];

    /// <summary>The same as a template of the cloud; null where nothing is made.</summary>
    public string? Template { get; init; }

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Blocks);

    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Warns);

    public bool CanStart => !Blocking.Any();
}
