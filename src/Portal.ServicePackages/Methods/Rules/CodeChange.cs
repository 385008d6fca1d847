namespace Portal.ServicePackages.Methods.Rules;

/// <summary>New code can be brought in any way.</summary>
internal sealed class CodeChange : IMethodRule
{
    public string Title => "Code";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) =>
        pair.Before.PackageSha256 is { } before && pair.After.PackageSha256 is { } after && !before.Equals(after, StringComparison.OrdinalIgnoreCase)
            ? [new(Title, "Package", Short(before), Short(after))]
            : [];

    private static string Short(string sha256) => sha256.Length <= 12 ? sha256 : sha256[..12];
}
