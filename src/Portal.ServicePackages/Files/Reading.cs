using Portal.Domain;

namespace Portal.ServicePackages.Files;

/// <summary>What was understood of a file, and everything that is wrong with it.</summary>
/// <param name="Value">As far as it could be understood; null when it could not be read at all.</param>
public sealed record Reading<T>(T? Value, EquatableList<FileProblem> Problems)
    where T : class
{
    /// <summary>The first thing that stands in the way of a deployment.</summary>
    public FileProblem? Error => Problems.FirstOrDefault(problem => problem.Weight == ProblemWeight.Error);

    internal static Reading<T> Of(string file, Func<ProblemList, T?> read)
    {
        var problems = new ProblemList(file);
        try
        {
            return new(read(problems), problems.ToList());
        }
        catch (ReadingException exception)
        {
            return new(null, [.. problems.ToList(), exception.Problem]);
        }
    }
}
