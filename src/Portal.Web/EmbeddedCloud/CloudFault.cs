namespace Portal.Web.EmbeddedCloud;

/// <summary>A fault in force, with what is left of it.</summary>
public sealed record CloudFault(string Name, string Kind)
{
    public string? Service { get; init; }

    public string? Operation { get; init; }

    public string? Method { get; init; }

    public string? Path { get; init; }

    public int? Times { get; init; }

    public double? Seconds { get; init; }

    public double? Probability { get; init; }

    public int? Seed { get; init; }

    public int? Status { get; init; }

    public string? Code { get; init; }

    public int? RetryAfter { get; init; }

    public bool? Happens { get; init; }
}
