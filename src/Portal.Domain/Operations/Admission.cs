namespace Portal.Domain.Operations;

/// <summary>What the log answers when an operation asks to be written.</summary>
public abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>Written, with its number; it holds the lease of its service.</summary>
    public sealed record Admitted(Operation Operation) : Admission;

    /// <summary>The same request was written before.</summary>
    public sealed record Repeated(Operation Operation) : Admission;

    /// <summary>Another operation holds the lease.</summary>
    public sealed record Busy(Operation Operation) : Admission;
}
