namespace Portal.Domain.Swaps;

/// <summary>In the order in which the dialog counts them.</summary>
public enum DifferenceKind
{
    Setting,
    Endpoint,
    Certificate,
    Instances,
    GuestSystem,
    Extension,
}
