using Portal.Domain.Operations;

namespace Portal.Domain.Changes;

/// <summary>What telling a waiting change how it goes on can answer.</summary>
public abstract record ChangeStopResult
{
    private ChangeStopResult()
    {
    }

    public sealed record Told(Operation Operation) : ChangeStopResult;

    /// <summary>It does not wait, or that cannot be said to it now.</summary>
    public sealed record NotWaiting(Operation Operation, string Because) : ChangeStopResult;

    public sealed record Forbidden(string Because) : ChangeStopResult;

    public sealed record NotFound : ChangeStopResult;
}
