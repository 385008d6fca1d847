namespace Portal.Domain.HostedServices;

/// <summary>The id of a deployment in its cloud, an ARM resource id in Azure; compared without regard to case, as ARM does.</summary>
public readonly record struct DeploymentId(string Value)
{
    public bool Equals(DeploymentId other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value ?? "");

    public override string ToString() => Value;
}
