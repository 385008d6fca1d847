using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;

namespace Portal.Web.Api.Changes;

/// <summary>What is to be done. `reason`, `acknowledged`, `typedName` and `override` count only where a change is started.</summary>
internal sealed record ChangeBody
{
    /// <summary>What.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The key of the service; left out for the first deployment of a new one.</summary>
    public string? Service { get; init; }

    /// <summary>Which of its deployments; left out for `deploy`.</summary>
    public Slot? Side { get; init; }

    /// <summary>Names of instances; left out for the whole deployment.</summary>
    public IReadOnlyList<string>? Instances { get; init; }

    /// <summary>Of an update in place; `auto` when left out.</summary>
    public UpgradeMode? Mode { get; init; }

    /// <summary>What is to be there afterwards, for `deploy`, `update` and `redeploy`.</summary>
    public DeploymentBody? Deployment { get; init; }

    /// <summary>Why, in one line of at most 500 characters. Policy may ask for it.</summary>
    public string? Reason { get; init; }

    /// <summary>Codes of the warnings that were seen, from `warnings` of the plan.</summary>
    public IReadOnlyList<string>? Acknowledged { get; init; }

    /// <summary>The name of the deployment, where the plan has a `typedName`.</summary>
    public string? TypedName { get; init; }

    /// <summary>Go on in spite of windows and locks. For Owners, with a reason; recorded.</summary>
    public bool Override { get; init; }

    public ChangeOrder ToOrder(ServiceKey? service) => new(Kind, service, Side)
    {
        Instances = (Instances ?? []).ToEquatableList(),
        Mode = Mode ?? UpgradeMode.Auto,
        Deployment = Deployment?.ToOrder(),
    };
}
