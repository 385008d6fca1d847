namespace Portal.Web.Api.Problems;

/// <summary>A kind of problem that the API answers.</summary>
/// <param name="Name">Its name in the address of the type, for example swap-refused.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The same for every occurrence.</param>
/// <param name="Meaning">What happened, what did not, and what the caller does next.</param>
internal sealed record ProblemKind(string Name, int Status, string Title, string Meaning)
{
    /// <summary>The problem's type: an address that can be read.</summary>
    public string Type => ApiUrls.Problem(Name);
}
