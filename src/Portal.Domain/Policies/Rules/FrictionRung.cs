namespace Portal.Domain.Policies.Rules;

/// <summary>How much is asked before a deed. Each rung asks for what the ones below ask for, too.</summary>
public enum FrictionRung
{
    None,
    Reason,

    /// <summary>The name of the service is typed.</summary>
    Name,

    /// <summary>Somebody else approves.</summary>
    SecondPerson,
}
