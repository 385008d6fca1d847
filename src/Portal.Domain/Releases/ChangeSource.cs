namespace Portal.Domain.Releases;

/// <summary>Where all that was changed between two versions of a service can be read: an address outside the portal, with places for both.</summary>
/// <param name="Template">For example https://example.com/shop/compare/v{from}...v{to}.</param>
public sealed record ChangeSource(string Template)
{
    public const string From = "{from}";
    public const string To = "{to}";
    public const string Service = "{service}";

    private const int Longest = 500;

    /// <summary>Why a template cannot be used, as the end of a sentence; null when it can.</summary>
    public static string? WhyNot(string template) => template switch
    {
        { Length: > Longest } => $"is longer than {Longest} characters",
        _ when !template.Contains(From, StringComparison.Ordinal) || !template.Contains(To, StringComparison.Ordinal) => $"does not say where the two versions go: {From} and {To}",
        _ when Fill(template, "s", "1", "2") is var filled && (filled.Contains('{', StringComparison.Ordinal) || filled.Contains('}', StringComparison.Ordinal)) => $"has a place that is not known; there are {From}, {To} and {Service}",
        _ => IsSafe(template) ? null : "is no https address of a fixed host without a user name",
    };

    /// <summary>The address for two versions. What they hold is escaped: it cannot lead elsewhere.</summary>
    public Uri Between(string service, string from, string to) => new(Fill(Template, service, from, to));

    private static string Fill(string template, string service, string from, string to) => template
        .Replace(Service, Uri.EscapeDataString(service), StringComparison.Ordinal)
        .Replace(From, Uri.EscapeDataString(from), StringComparison.Ordinal)
        .Replace(To, Uri.EscapeDataString(to), StringComparison.Ordinal);

    /// <summary>Whatever the versions are, the host is the same.</summary>
    private static bool IsSafe(string template) =>
        Uri.TryCreate(Fill(template, "s", "1", "2"), UriKind.Absolute, out var one) && one is { Scheme: "https", UserInfo: "", Host.Length: > 0 }
        && Uri.TryCreate(Fill(template, "t", "3", "4"), UriKind.Absolute, out var other) && one.Authority == other.Authority;
}
