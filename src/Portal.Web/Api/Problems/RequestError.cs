namespace Portal.Web.Api.Problems;

/// <summary>One fault of a request, or one check that failed, and where.</summary>
/// <param name="Detail">What is wrong, and how to mend it.</param>
internal sealed record RequestError(string Detail)
{
    /// <summary>The place in the body, for example #/reason.</summary>
    public string? Pointer { get; init; }

    public string? Header { get; init; }

    /// <summary>A parameter of the query.</summary>
    public string? Parameter { get; init; }

    /// <summary>The code of a check, for example P13.</summary>
    public string? Code { get; init; }
}
