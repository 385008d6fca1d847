namespace Portal.SwapTargets.CloudServices;

/// <summary>Section CloudServices of the configuration: what cannot be known of every estate.</summary>
public sealed record CloudServicesOptions
{
    public const string Section = "CloudServices";

    /// <summary>The tag that holds the version people know a deployment by.</summary>
    public string VersionTag { get; init; } = "version";

    /// <summary>The tag that holds the name of the service that both deployments belong to.</summary>
    public string NameTag { get; init; } = "hosted-service";

    public string LabelTag { get; init; } = "label";

    public string DeployedByTag { get; init; } = "deployed-by";

    public string TeamTag { get; init; } = "team";

    /// <summary>The tag that names the portal's own operation which last deployed or updated it, so that a read can tell whether a request was taken up.</summary>
    public string OperationTag { get; init; } = "portal-operation";

    /// <summary>Both deployments may be in different subscriptions. Not documented by Azure either way.</summary>
    public bool AllowDifferentSubscriptions { get; init; }

    /// <summary>The number of endpoints may differ. Documented as a condition for the classic model only.</summary>
    public bool EndpointCountMayDiffer { get; init; }

    /// <summary>The day on which Azure ends this kind of service.</summary>
    public DateOnly RetiresOn { get; init; } = new(2027, 3, 31);

    public string ComputeApiVersion { get; init; } = "2022-09-04";

    public string NetworkApiVersion { get; init; } = "2022-05-01";
}
