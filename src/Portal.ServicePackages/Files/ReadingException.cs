namespace Portal.ServicePackages.Files;

/// <summary>A file cannot be read at all. The only exception of the readers, and none of it leaves <see cref="Reading{T}"/>.</summary>
public sealed class ReadingException(FileProblem problem, Exception? cause = null) : FormatException(problem.InOneLine, cause)
{
    public FileProblem Problem { get; } = problem;
}
