using Portal.Domain.Preconditions;

namespace Portal.Web.Components.Controls;

/// <summary>How many checks are met, in words.</summary>
internal static class ChecksWords
{
    /// <summary>"28 of 28 checks met"; "26 of 28 checks met, 2 read on opening" of what lists alone tell.</summary>
    public static string Of(IEnumerable<Finding> findings) => Filled(findings, Words.FormatChecksWordsMet, Words.FormatChecksWordsMetAndOpen);

    /// <summary>Below a title that says of what: "28 of 28 met".</summary>
    public static string Short(IEnumerable<Finding> findings) => Filled(findings, Words.FormatChecksWordsShort, Words.FormatChecksWordsShortAndOpen);

    private static string Filled(IEnumerable<Finding> findings, Func<object?, object?, string> all, Func<object?, object?, object?, string> some)
    {
        var checks = findings.Where(finding => finding.IsCheck).ToList();
        var (met, open) = (checks.Count(finding => finding.Answer == Answer.Met), checks.Count(finding => finding.IsLeftOpen));
        return open == 0 ? all(met, checks.Count) : some(met, checks.Count, open);
    }
}
