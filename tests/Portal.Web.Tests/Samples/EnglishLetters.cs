using Portal.Domain.HostedServices;

namespace Portal.Web.Tests.Samples;

/// <summary>Tells of a text of the pseudo language whether something of it is still written in English letters: no translation would reach it.</summary>
/// <param name="data">What is the same in every language: names, versions, ids of the estate.</param>
internal sealed class EnglishLetters(IEnumerable<string> data)
{
    // Names of things, ids, addresses and codes: a digit, a mark between letters, or a capital inside.
    private static readonly System.Text.RegularExpressions.Regex Marked = Pattern(@"[^\s,;:()“”]*([0-9_/@\\=*]|[A-Za-z][.][A-Za-z]|[a-z][A-Z])[^\s,;:()“”]*");

    // Products, protocols, units and kinds of files; what Azure calls a state, a size or a role of its own; settings by their keys.
    private static readonly System.Text.RegularExpressions.Regex Names = Pattern(@"\b(VIP|Azure|Microsoft|ARM|JSON|CSV|IP|UTC|NAT|SKU|EUR|MB|PowerShell|tcp|udp|https?|cspkg|cscfg|csdef|Basic|Standard|Reader|Operators(:(Operator|Approver|Owner))?|stopped|Retry-After|Succeeded|Started|Updating|Creating|Failed)\b");

    private static readonly System.Text.RegularExpressions.Regex Word = Pattern("[A-Za-z]{2,}");

    private readonly System.Text.RegularExpressions.Regex known = Pattern($@"(?<![A-Za-z])({string.Join('|', data.Where(name => name.Length > 1).Distinct().OrderByDescending(name => name.Length).Select(System.Text.RegularExpressions.Regex.Escape))})(?![A-Za-z])");

    /// <summary>What of a service is its own, and the same in every language.</summary>
    public static IEnumerable<string> DataOf(HostedService service) =>
    [
        service.Name, service.Subscription.Name, service.Region, service.Region.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), service.Team ?? "", Environment.UserName,
        .. service.Deployments.SelectMany(side => new[] { side.Id.Value.Split('/')[4], side.Name, side.Version, side.Label ?? "", side.DeployedBy ?? "", side.DeployedBy?.Split(' ')[0] ?? "", side.Vip?.HostName ?? "" }),
        .. service.Deployments.SelectMany(side => side.Roles.SelectMany(role => role.Instances.Select(instance => instance.Name).Concat([role.Name, role.Size]))),
        .. service.Deployments.SelectMany(side => side.Endpoints.Select(endpoint => endpoint.Name)),
    ];

    public bool AreIn(string text) => Word.IsMatch(Names.Replace(known.Replace(Marked.Replace(known.Replace(text, " "), " "), " "), " "));

    private static System.Text.RegularExpressions.Regex Pattern(string pattern) => new(pattern, System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
}
