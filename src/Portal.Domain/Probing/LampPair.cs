using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Probing;

/// <summary>The two addresses that are asked side by side, and the service whose settings say how.</summary>
public sealed record LampPair(string ServiceName, Vip Production, Vip Staging)
{
    public static LampPair Of(Operation operation) => new(operation.ServiceName, operation.Intent.Production.Vip, operation.Intent.Staging.Vip);

    /// <summary>Null while a side, or its address, is missing.</summary>
    public static LampPair? Of(HostedService service) => service is { Production.Vip: { } live, Staging.Vip: { } staged } ? new LampPair(service.Name, live, staged) : null;
}
