using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes;

/// <summary>A rule about changes: pure and synchronous, as every precondition.</summary>
public interface IChangeRule : IPrecondition<ChangeFacts>
{
    /// <summary>Whether it has anything to say to such a change.</summary>
    bool Concerns(ChangeFacts facts);
}
