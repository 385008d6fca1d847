namespace Portal.ServicePackages.Definitions;

/// <summary>How many endpoints a service defines. A VIP swap needs the same total on both sides.</summary>
public sealed record EndpointCount(int Input, int Internal, int InstanceInput)
{
    /// <summary>What a service may have of all kinds together.</summary>
    public const int Most = 25;

    public int Total => Input + Internal + InstanceInput;

    public static EndpointCount Of(IEnumerable<EndpointDefinition> endpoints)
    {
        var kinds = endpoints.CountBy(endpoint => endpoint.Kind).ToDictionary();
        return new(kinds.GetValueOrDefault(EndpointKind.Input), kinds.GetValueOrDefault(EndpointKind.Internal), kinds.GetValueOrDefault(EndpointKind.InstanceInput));
    }
}
