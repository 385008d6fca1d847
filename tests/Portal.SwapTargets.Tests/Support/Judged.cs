using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.Tests.Support;

/// <summary>What a test expects of a finding.</summary>
internal static class Judged
{
    public static void IsMet(this Finding finding, string measured)
    {
        Assert.Equal((Answer.Met, measured), (finding.Answer, finding.Measured));
        Assert.Equal(finding.Title, finding.Headline);
        Assert.Equal("", finding.Because + finding.Remedy);
    }

    /// <param name="because">What was found, in full.</param>
    public static Finding IsNotMet(this Finding finding, Severity severity, string measured, string headline, string because)
    {
        Assert.Equal((Answer.NotMet, severity, measured, headline, because), (finding.Answer, finding.Severity, finding.Measured, finding.Headline, finding.Because));
        Assert.NotEmpty(finding.Remedy);
        return finding;
    }

    public static Finding IsUnknown(this Finding finding, Severity severity, string because)
    {
        Assert.Equal((Answer.Unknown, severity, because), (finding.Answer, finding.Severity, finding.Because));
        Assert.NotEmpty(finding.Remedy);
        Assert.NotEqual(finding.Title, finding.Headline);
        return finding;
    }
}
