using System.Xml;
using Portal.Domain;

namespace Portal.ServicePackages.Files;

/// <summary>Gathers the problems of one file. There is an end to it: a file made of faults says enough with the first hundred.</summary>
internal sealed class ProblemList(string file)
{
    public const int Most = 100;

    private readonly List<FileProblem> problems = [];
    private int more;
    private ProblemWeight heaviest = ProblemWeight.Hint;

    public string File => file;

    public void Add(ProblemWeight weight, string code, Place place, string because, string mend)
    {
        if (problems.Count < Most)
            problems.Add(new(code, weight, place, because, mend));
        else
            (more, heaviest) = (more + 1, (ProblemWeight)Math.Min((int)heaviest, (int)weight));
    }

    public void AddAt(ProblemWeight weight, string code, IXmlLineInfo at, string because, string mend) =>
        Add(weight, code, new(file, at.LineNumber, at.LinePosition), because, mend);

    public void AddPart(ProblemWeight weight, string code, string? part, string because, string mend) =>
        Add(weight, code, new(file, Part: part is null ? null : Shown.Of(part)), because, mend);

    public bool HasErrors => (more > 0 && heaviest == ProblemWeight.Error) || problems.Exists(problem => problem.Weight == ProblemWeight.Error);

    public EquatableList<FileProblem> ToList() => more == 0
        ? [.. problems]
        : [.. problems, new("more-problems", heaviest, new(file), $"{more} more problems were found.", "Mend the first ones and read it again.")];
}
