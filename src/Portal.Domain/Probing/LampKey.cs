using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Probing;

/// <summary>Whose answers a strip holds: those of one operation, or those of a service that somebody wanted asked.</summary>
public readonly record struct LampKey(string Value)
{
    public static LampKey Of(OperationId operation) => new($"operation {operation}");

    public static LampKey Of(ServiceKey service) => new($"service {service}");
}
