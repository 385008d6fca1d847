using Portal.Domain.Swaps;

namespace Portal.Domain.Preconditions;

/// <summary>What one precondition found.</summary>
public sealed record Finding
{
    public required string Code { get; init; }

    /// <summary>The sentence that must be true.</summary>
    public required string Title { get; init; }

    public required Severity Severity { get; init; }

    public required Answer Answer { get; init; }

    /// <summary>The measured value, short: "5 of 6", "2 and 2", "both static".</summary>
    public required string Measured { get; init; }

    /// <summary>The fault in about three words, for a row; the title when it is met.</summary>
    public required string Headline { get; init; }

    /// <summary>What exactly was found; empty when met.</summary>
    public string Because { get; init; } = "";

    /// <summary>The shortest way to mend it; empty when met.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The answer that Azure would give; null when it is not known.</summary>
    public string? AzureSays { get; init; }

    /// <summary>The kind of difference that it is about: shown beside those, too; null when it is about none.</summary>
    public DifferenceKind? Concerns { get; init; }

    /// <summary>Unknown only because nobody asked: lists do not tell it, the reading before a decision does. A row leaves it open; a swap does not.</summary>
    public bool IsLeftOpen { get; init; }

    /// <summary>Not met or unknown, and of a kind that stops a swap.</summary>
    public bool Blocks => Severity == Severity.Block && Answer != Answer.Met;

    /// <summary>Does not stop a swap, but must have been seen.</summary>
    public bool Warns => Severity == Severity.Warn && Answer != Answer.Met;

    /// <summary>Counted in "22 of 22 checks met".</summary>
    public bool IsCheck => Severity != Severity.Inform;
}
