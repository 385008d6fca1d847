namespace Portal.Domain.HostedServices;

/// <summary>What a role instance does, as far as a swap cares. Unknown codes of the platform are <see cref="Other"/>, never <see cref="Started"/>.</summary>
public enum InstanceState
{
    Started,
    Starting,
    Stopped,
    Other,
}
