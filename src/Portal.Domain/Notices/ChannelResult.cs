namespace Portal.Domain.Notices;

/// <summary>What came of a change of a channel.</summary>
public abstract record ChannelResult
{
    private ChannelResult()
    {
    }

    /// <param name="Key">What bodies are signed with from now on: said once, and never again. Null when it did not change.</param>
    public sealed record Saved(NoticeChannel Channel, string? Key = null) : ChannelResult;

    /// <summary>Nothing was written.</summary>
    public sealed record Invalid(EquatableList<ChannelProblem> Problems) : ChannelResult;

    /// <summary>Nothing was written.</summary>
    public sealed record Forbidden(string Because) : ChannelResult;

    /// <summary>There is none, or none that may be seen.</summary>
    public sealed record NotFound : ChannelResult;

    /// <summary>Somebody else changed it in this moment: nothing was written.</summary>
    public sealed record Outdated : ChannelResult;
}
