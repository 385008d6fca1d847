namespace Portal.ServicePackages.Files;

/// <summary>Something wrong with a file that was read.</summary>
/// <param name="Code">For programs, for example duplicate-role.</param>
/// <param name="Because">What is wrong, one sentence.</param>
/// <param name="Mend">The shortest way to mend it, one sentence.</param>
public sealed record FileProblem(string Code, ProblemWeight Weight, Place Place, string Because, string Mend)
{
    /// <summary>What is wrong with its line, for a message about one file.</summary>
    public string InOneLine => Place.Line is { } line ? $"{Because.TrimEnd('.')} (line {line})." : Because;
}
