using Portal.Domain;
using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;

namespace Portal.Web.Packages;

/// <summary>What was understood of the files of a release; null is what was not given.</summary>
public sealed record Inspection
{
    public static Inspection Nothing { get; } = new();

    public Reading<ServiceDefinition>? Definition { get; init; }

    public Reading<ServiceConfiguration>? Configuration { get; init; }

    public Reading<ServicePackage>? Package { get; init; }

    /// <summary>The definition given, else the one in the package.</summary>
    public ServiceDefinition? Model => Definition?.Value ?? Package?.Value?.Definition;

    /// <summary>Everything wrong with the files, and with their belonging together.</summary>
    public EquatableList<FileProblem> Problems => [.. Definition?.Problems ?? [], .. PackageProblems, .. Configuration?.Problems ?? [], .. Together];

    /// <summary>A file could not be read at all.</summary>
    public bool IsUnreadable => Definition is { Value: null } || Configuration is { Value: null } || Package is { Value: null };

    public bool IsTooLarge => Problems.Any(problem => problem.Code is "too-large" or "too-long");

    // The definition was given beside the package: that the package shows none is no matter.
    private IEnumerable<FileProblem> PackageProblems =>
        (Package?.Problems ?? []).Where(problem => problem.Code != "no-definition" || Definition is null);

    private IEnumerable<FileProblem> Together
    {
        get
        {
            if (Definition?.Value is { } given && Package?.Value?.Definition is { } packed && given != packed)
                yield return new("other-definition", ProblemWeight.Error, new(ServiceDefinitionReader.FileName),
                    "It is not the definition that the package holds.", "Give the definition that the package was made with, or leave it out.");
            if (Model is { } model && Configuration?.Value is { } configuration)
            {
                foreach (var problem in ReleaseChecks.Run(model, configuration))
                    yield return problem;
            }
        }
    }
}
