using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A lock on the resource, its group or its subscription refuses changes, or deleting.</summary>
internal sealed class NothingForbidsIt : IChangeRule
{
    public string Code => "P32";

    public string Title => "No lock forbids it";

    public Severity Severity => Severity.Block;

    public string Source => "Azure Resource Manager: locks";

    public bool Concerns(ChangeFacts facts) => true;

    public Finding Judge(ChangeFacts facts) => facts.Reading.Lock is not { } locked
        ? this.Met("none")
        : this.NotMet("locked", "A lock forbids it", locked, "Take the lock away, or ask who set it.");
}
