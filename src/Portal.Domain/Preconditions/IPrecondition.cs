namespace Portal.Domain.Preconditions;

/// <summary>What a precondition says of itself. Dialog, API and README print it.</summary>
public interface IPrecondition
{
    /// <summary>For example P13.</summary>
    string Code { get; }

    /// <summary>The sentence that must be true.</summary>
    string Title { get; }

    /// <summary>What follows when it is not met; a finding may differ where the rule says so.</summary>
    Severity Severity { get; }

    /// <summary>Where the rule comes from.</summary>
    string Source { get; }
}
