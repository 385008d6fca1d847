namespace Portal.Domain.Releases;

/// <summary>The three kinds of endpoints that a definition knows; a swap compares the sum of all.</summary>
public enum ReleaseEndpointKind
{
    /// <summary>Public, behind the load balancer.</summary>
    Input,

    /// <summary>Between the instances of the service.</summary>
    Internal,

    /// <summary>Public, one port for each instance.</summary>
    InstanceInput,
}
