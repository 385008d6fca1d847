using Portal.Domain.Operations;

namespace Portal.Domain.Notices;

/// <summary>The one door for whatever is to be told by webhook or mail. It is written down at once and sent from there; nothing waits for a receiver.</summary>
public interface INotices
{
    /// <summary>Writes one delivery for each channel that wants the notice and may hear of its service. The same <see cref="Notice.Id"/> again writes nothing.</summary>
    /// <exception cref="OperationLogException">The database cannot be used: nothing was written. Tell again later; the id makes it one.</exception>
    Task TellAsync(Notice notice, CancellationToken cancellationToken);
}
