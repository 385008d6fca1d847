namespace Portal.Domain.Releases;

/// <summary>Names a release by what is in it: the same files of the same version for the same service are one release, however often they are given.</summary>
public readonly record struct ReleaseId(string Value)
{
    /// <param name="service">The service that it is for; null for one that is not there yet.</param>
    /// <param name="version">As people call it.</param>
    /// <param name="files">In any order.</param>
    public static ReleaseId Of(HostedServices.ServiceKey? service, string version, IEnumerable<ReleaseFile> files) =>
        new(ShortHash.Of(string.Join('\n', [service?.Value ?? "", version, .. files.Select(file => $"{file.Kind} {file.Sha256}").Order(StringComparer.Ordinal)])));

    /// <summary>Reads an id that came from outside; false when it cannot be one.</summary>
    public static bool TryParse(string? text, out ReleaseId id)
    {
        id = new ReleaseId(text ?? "");
        return ShortHash.CanBe(text);
    }

    public override string ToString() => Value;
}
