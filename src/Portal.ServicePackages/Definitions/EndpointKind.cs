namespace Portal.ServicePackages.Definitions;

/// <summary>The three kinds of endpoints that a role can have.</summary>
public enum EndpointKind
{
    /// <summary>Public, spread over the instances by the load balancer.</summary>
    Input,

    /// <summary>Between instances of the service only.</summary>
    Internal,

    /// <summary>Public, one port for each instance.</summary>
    InstanceInput,
}
