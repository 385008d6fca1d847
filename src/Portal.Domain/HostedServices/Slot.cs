namespace Portal.Domain.HostedServices;

/// <summary>Which of the two addresses of a hosted service a deployment holds.</summary>
public enum Slot
{
    Production,
    Staging,
}
