using Portal.Domain.Releases;
using Portal.ServicePackages.Methods;

namespace Portal.Web.Components.Releases;

/// <summary>The words of the method adviser.</summary>
public static class AdviceWords
{
    public static string Name(UpgradeMethod method) => method switch
    {
        UpgradeMethod.Swap => "Swap",
        UpgradeMethod.InPlace => "Update in place",
        _ => "Delete and redeploy",
    };

    /// <summary>The one sentence above everything.</summary>
    public static string Sentence(MethodAdvice advice) => advice switch
    {
        { Method: { } method } => $"{Name(method)} brings {(advice.Changes.Count == 1 ? "the change" : $"all {advice.Changes.Count} changes")}.",
        { Unknown.Count: > 0 } => "Nothing could be compared.",
        _ => "Nothing differs from what runs.",
    };

    public static string Against(ReleaseRecord? running) => running is null ? "What runs is not known" : $"Compared with {running.Version}, which runs";

    /// <summary>For a cell of the table: yes, yes with something to heed, no.</summary>
    public static string Fit(MethodFit fit) => (fit.Fits, fit.Because.Length) switch
    {
        (true, 0) => "Yes",
        (true, _) => "Yes, with care",
        _ => "No",
    };
}
