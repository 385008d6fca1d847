namespace Portal.Web.Api.Problems;

/// <summary>All types of problems.</summary>
internal sealed record ProblemTypeList(IReadOnlyList<ProblemType> Items);
