namespace Portal.Web.EmbeddedCloud;

/// <summary>What can be ordered from the embedded cloud, in its own words.</summary>
/// <param name="Lasting">How long ordered faults last.</param>
public sealed record CloudCatalogue(
    string Lasting, IReadOnlyList<CloudOperation> Operations, IReadOnlyList<CloudFaultKind> Kinds, IReadOnlyList<CloudSituation> Situations)
{
    public static readonly CloudCatalogue Empty = new("", [], [], []);

    public string TitleOf(CloudFault fault) => Kinds.FirstOrDefault(kind => kind.Kind == fault.Kind)?.Title ?? fault.Kind;

    public string? TitleOfOperation(string? name) => Operations.FirstOrDefault(operation => operation.Name == name)?.Title ?? name;
}
