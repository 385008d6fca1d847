namespace Portal.Web.Api.Problems;

/// <summary>A type of problem.</summary>
/// <param name="Type">The address that a problem of this type has in `type`.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same for every occurrence.</param>
/// <param name="Meaning">What happened, what did not, and what to do next.</param>
internal sealed record ProblemType(string Type, int Status, string Title, string Meaning)
{
    public static ProblemType Of(ProblemKind kind) => new(kind.Type, kind.Status, kind.Title, kind.Meaning);
}
