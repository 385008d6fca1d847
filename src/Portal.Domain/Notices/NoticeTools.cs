namespace Portal.Domain.Notices;

/// <summary>What the desk works with.</summary>
public sealed class NoticeTools(INoticeSecrets secrets, NoticePolicy policy, NoticeWriter notices, TimeProvider time)
{
    public INoticeSecrets Secrets => secrets;

    public NoticePolicy Policy => policy;

    public TimeProvider Time => time;

    /// <inheritdoc cref="NoticeWriter.Announce"/>
    public void Announce() => notices.Announce();
}
