using Portal.ServicePackages.Files;

namespace Portal.Web.Api.Packages;

/// <summary>Something wrong with a file.</summary>
/// <param name="Part">An entry of a package, or what of a model: Shop.Web/CacheSize.</param>
internal sealed record PackageProblemView(string Code, ProblemWeight Weight, string File, int? Line, int? Column, string? Part, string Because, string Mend)
{
    public static PackageProblemView Of(FileProblem problem) =>
        new(problem.Code, problem.Weight, problem.Place.File, problem.Place.Line, problem.Place.Column, problem.Place.Part, problem.Because, problem.Mend);
}
