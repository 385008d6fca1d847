namespace Portal.Domain.Policies.Rules;

/// <summary>What somebody wants to do with a service, as far as rules tell it apart.</summary>
public enum DeedKind
{
    /// <summary>Put another version live.</summary>
    Swap,

    /// <summary>Put back what the last swap replaced.</summary>
    Return,

    /// <summary>Mend a pair that a swap left broken.</summary>
    Repair,

    /// <summary>Change a deployment where it stands: deploy, start, stop, delete.</summary>
    Change,
}
