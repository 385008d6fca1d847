using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>What asking an operation to stop trying can answer.</summary>
public abstract record StopResult
{
    private StopResult()
    {
    }

    /// <summary>It is not tried again; both sides are read.</summary>
    public sealed record Stopped(Operation Operation) : StopResult;

    /// <summary>It does not wait, or not any more: this is where it is.</summary>
    public sealed record NotWaiting(Operation Operation) : StopResult;

    /// <summary>The operator may not do this; nothing was changed.</summary>
    public sealed record Forbidden(string Because) : StopResult;

    public sealed record NotFound : StopResult;
}
