namespace Portal.Domain.Grants;

/// <summary>What came of giving or taking a role.</summary>
public abstract record GrantResult
{
    private GrantResult()
    {
    }

    /// <summary>Written, also into the ledger.</summary>
    public sealed record Done(GivenRole Role) : GrantResult;

    public sealed record Invalid(EquatableList<GrantFault> Faults) : GrantResult;

    /// <summary>The same role is given to the same name in the same scope already.</summary>
    public sealed record Given(GivenRole Role) : GrantResult;

    /// <summary>There is none of this id, or none that the operator may see.</summary>
    public sealed record NotFound : GrantResult;

    public sealed record Forbidden(string Because) : GrantResult;

    /// <summary>Nobody would be left who is known to own what it is about.</summary>
    public sealed record LastWay(string Because) : GrantResult;
}
