using Portal.Domain.Preconditions;

namespace Portal.Web.Api.Swaps;

/// <summary>What one check found.</summary>
/// <param name="Code">For example P13. Put the codes of warnings into `acknowledged`.</param>
/// <param name="Title">The sentence that must be true.</param>
/// <param name="Severity">block: the swap is refused. warn: it must be acknowledged. inform: worth knowing.</param>
/// <param name="Answer">Unknown never counts as met.</param>
/// <param name="Measured">The measured value, for example "5 of 6".</param>
/// <param name="Because">What exactly was found; empty when met.</param>
/// <param name="Remedy">The shortest way to mend it; empty when met.</param>
internal sealed record FindingView(string Code, string Title, Severity Severity, Answer Answer, string Measured, string Because, string Remedy)
{
    /// <summary>The fault in about three words.</summary>
    public required string Headline { get; init; }

    /// <summary>The answer that Azure would give; null when it is not known.</summary>
    public string? AzureSays { get; init; }

    public static FindingView Of(Finding finding) => new(
        finding.Code, finding.Title, finding.Severity, finding.Answer, finding.Measured, finding.Because, finding.Remedy)
    {
        Headline = finding.Headline,
        AzureSays = finding.AzureSays,
    };
}
