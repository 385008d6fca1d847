namespace Portal.Domain.Policies;

/// <summary>One person at work: what they may do now. Nothing before they are known, and nothing after they have gone.</summary>
public sealed class OperatorSession
{
    internal LiveValue<Access> Live { get; } = new(Access.None);

    /// <summary>Asked for anew with every deed: it changes while pages are open.</summary>
    public Access Access => Live.Value;

    public void Set(Access access) => Live.Update(now => now == access ? now : access);

    public void End() => Set(Access.None);

    /// <summary>The access now and after each change.</summary>
    public IAsyncEnumerable<Access> WatchAsync(CancellationToken cancellationToken) => Live.WatchAsync(cancellationToken);
}
