using Portal.Domain.Preconditions;

namespace Portal.Domain.Ledger;

/// <summary>A check and what it measured.</summary>
public sealed record RecordedCheck(string Code, string Title, Severity Severity, Answer Answer, string Measured)
{
    /// <summary>What exactly was found; null when it was met.</summary>
    public string? Found { get; init; }

    public static RecordedCheck Of(Finding finding) => new(finding.Code, finding.Title, finding.Severity, finding.Answer, finding.Measured)
    {
        Found = finding.Because.Length > 0 ? finding.Because : null,
    };
}
