using Portal.ServicePackages.Methods;

namespace Portal.Web.Components.Releases;

/// <summary>What is said of one method: shape and words. What nobody knows never looks like what fits.</summary>
/// <param name="State">yes, no or unknown.</param>
/// <param name="Icon">A name of the icon sheet.</param>
public sealed record VerdictLook(string State, string Icon, string Text)
{
    public static VerdictLook Of(MethodVerdict verdict, UpgradeMethod? advised) => verdict switch
    {
        { IsKnown: false } => new("unknown", "unknown", Words.VerdictLookNotKnown),
        { Fits: false } => new("no", "x", Words.VerdictLookDoesNotFit),
        _ => new("yes", "ready", verdict.Method == advised ? Words.VerdictLookFitsTake : Words.VerdictLookFits),
    };
}
