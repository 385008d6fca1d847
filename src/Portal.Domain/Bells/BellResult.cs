namespace Portal.Domain.Bells;

/// <summary>What came of asking for a bell.</summary>
public abstract record BellResult
{
    private BellResult()
    {
    }

    public sealed record Set(ReadyBell Bell) : BellResult;

    /// <summary>There is nothing to wait for: all is green, or a side is missing. Nothing was written.</summary>
    public sealed record Needless(string Because) : BellResult;

    /// <summary>There is no such service, or none that may be seen.</summary>
    public sealed record NotFound : BellResult;
}
