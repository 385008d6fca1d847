using Portal.Domain.Releases;
using Portal.ServicePackages.Methods;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Releases;

/// <summary>The words of the method adviser.</summary>
public static class AdviceWords
{
    public static string Name(UpgradeMethod method) => method switch
    {
        UpgradeMethod.Swap => Words.AdviceWordsSwap,
        UpgradeMethod.InPlace => Words.AdviceWordsUpdatePlace,
        _ => Words.AdviceWordsDeleteRedeploy,
    };

    /// <summary>The one sentence above everything.</summary>
    public static string Sentence(MethodAdvice advice) => advice switch
    {
        { Method: { } method } => Count.Of(advice.Changes.Count, count => Words.FormatAdviceWordsBrings(Name(method), count)),
        { Unknown.Count: > 0 } => advice.Verdicts.All(verdict => verdict.IsKnown) ? Words.AdviceWordsNothingThatCouldBeCompared : Words.AdviceWordsMethodNotKnown,
        _ => Words.AdviceWordsNothingDiffersFromWhatRuns,
    };

    public static string Against(ReleaseRecord? running) => running is null ? Words.AdviceWordsWhatRunsNotKnown : Words.FormatAdviceWordsComparedWithWhichRuns(running.Version);

    /// <summary>For a cell of the table: yes, yes with something to heed, no.</summary>
    public static string Fit(MethodFit fit) => (fit.Fits, fit.Because.Length) switch
    {
        (true, 0) => Words.AdviceWordsYes,
        (true, _) => Words.AdviceWordsYesWithCare,
        _ => Words.AdviceWordsNo,
    };
}
