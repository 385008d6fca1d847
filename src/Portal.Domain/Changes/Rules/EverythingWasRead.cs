using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>What could not be read is not taken for granted.</summary>
internal sealed class EverythingWasRead : IChangeRule
{
    public string Code => "D01";

    public string Title => "Everything was read";

    public Severity Severity => Severity.Block;

    public string Source => "The portal's own rule";

    public bool Concerns(ChangeFacts facts) => true;

    public Finding Judge(ChangeFacts facts) => facts.Reading.Unread is not { } why
        ? this.Met("all")
        : this.Unknown("not all", "Not all could be read", why, "Try again, or mend what the portal may read.");
}
