using Portal.ServicePackages.Files;

namespace Portal.Web.Components.Inspect;

/// <summary>How a problem of a file is shown: shape, word and colour.</summary>
public sealed record FileProblemLook(string Icon, string Result, string Word)
{
    public static FileProblemLook Of(ProblemWeight weight) => weight switch
    {
        ProblemWeight.Error => new("blocked", "unmet", Words.FileProblemLookError),
        ProblemWeight.Warning => new("warn", "warn", Words.FileProblemLookWarning),
        _ => new("quiet", "note", Words.FileProblemLookNote),
    };
}
