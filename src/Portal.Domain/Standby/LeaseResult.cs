namespace Portal.Domain.Standby;

/// <summary>What came of a change of a standby lease.</summary>
public abstract record LeaseResult
{
    private LeaseResult()
    {
    }

    public sealed record Done(StandbyLease Lease) : LeaseResult;

    /// <summary>Nothing was changed; the sentence says why, and what to do first.</summary>
    public sealed record Refused(string Because) : LeaseResult;

    /// <summary>Nothing was changed.</summary>
    public sealed record Forbidden(string Because) : LeaseResult;

    /// <summary>There is no such service, or none that may be seen.</summary>
    public sealed record NotFound : LeaseResult;
}
