namespace Portal.ServicePackages.Definitions;

/// <summary>How the load balancer asks an instance whether it is well.</summary>
/// <param name="Protocol">http or tcp.</param>
/// <param name="Port">Null: the endpoint's own.</param>
public sealed record ProbeDefinition(string Name, string Protocol, string? Path, int? Port)
{
    public int IntervalInSeconds { get; init; } = 15;

    public int TimeoutInSeconds { get; init; } = 31;
}
