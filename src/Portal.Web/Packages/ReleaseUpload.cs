using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.ServicePackages.Packages;

namespace Portal.Web.Packages;

/// <summary>The files of a release as they come in, held until they are kept or given up. The package lies on disk without a name.</summary>
public sealed class ReleaseUpload(PackageInspector inspector) : IAsyncDisposable
{
    private const int LongestName = 200;

    private readonly SortedDictionary<ReleaseFileKind, ReleaseContent> files = [];
    private readonly Dictionary<ReleaseFileKind, ReadOnlyMemory<byte>> texts = [];
    private SpooledFile? package;

    public Inspection Inspection { get; private set; } = Inspection.Nothing;

    public IEnumerable<ReleaseFile> Files => files.Values.Select(content => content.File);

    /// <summary>The release that these files are already; null for new ones.</summary>
    public ReleaseRecord? Kept { get; private set; }

    /// <summary>Null without a package.</summary>
    public string? PackageSha256 => (Kept?.File(ReleaseFileKind.Package) ?? Files.FirstOrDefault(file => file.Kind == ReleaseFileKind.Package))?.Sha256;

    /// <summary>A definition or a configuration as it came in; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Text(ReleaseFileKind kind) => texts.TryGetValue(kind, out var text) ? text : null;

    /// <summary>They are the files of a release that is kept; its package stays where it is.</summary>
    public void Keep(ReleaseRecord release) => Kept = release;

    /// <summary>Takes a file in; it takes the place of one of the same kind.</summary>
    /// <exception cref="IOException">The upload was cut off, or the disk is full; what was there before is there still.</exception>
    public async Task TakeAsync(ReleaseFileKind kind, string name, Stream content, CancellationToken cancellationToken)
    {
        Kept = null;
        if (kind == ReleaseFileKind.Package)
            await TakePackageAsync(NameOf(kind, name), content, cancellationToken);
        else
            TakeText(kind, NameOf(kind, name), await PackageInspector.TextAsync(content, cancellationToken));
    }

    /// <summary>The release that these files are.</summary>
    /// <param name="service">The service that it is for; null for one that is not there yet.</param>
    /// <param name="version">Null to take it from the names of the files.</param>
    public ReleaseDraft ToDraft(ServiceKey? service, string? version) => new(
        service,
        Inspection.Model?.Name ?? Inspection.Configuration?.Value?.ServiceName ?? "",
        version ?? ReleaseVersion.Of([.. Files.OrderByDescending(file => file.Kind)]),
        Inspection.Model is { } model ? ReleaseModels.Of(model, Inspection.Configuration?.Value) : null,
        files.Values.ToEquatableList());

    public async ValueTask DisposeAsync()
    {
        if (package is not null)
            await package.DisposeAsync();
    }

    private void TakeText(ReleaseFileKind kind, string name, ReadOnlyMemory<byte> text)
    {
        Inspection = PackageInspector.Read(Inspection, kind, text);
        files[kind] = TextOf(kind, name, text);
        texts[kind] = text;
    }

    private static ReleaseContent TextOf(ReleaseFileKind kind, string name, ReadOnlyMemory<byte> text)
    {
        var bytes = text.ToArray();
        return new(new(kind, name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length), () => new MemoryStream(bytes, writable: false));
    }

    private async Task TakePackageAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var file = await inspector.SpoolAsync(content, cancellationToken);
        try
        {
            Inspection = await inspector.ReadAsync(Inspection, file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await DisposeAsync();
        package = file;
        if (Inspection is { Definition: null, Package.Value: { DefinitionText: { IsEmpty: false } text } })
            files[ReleaseFileKind.Definition] = TextOf(ReleaseFileKind.Definition, $"release{ReleaseFile.Ending(ReleaseFileKind.Definition)}", text);
        files[ReleaseFileKind.Package] = new(new(ReleaseFileKind.Package, name, file.Sha256, file.Bytes), file.Open);
    }

    // A path is cut off, as some browsers send one; the name is only shown.
    private static string NameOf(ReleaseFileKind kind, string name)
    {
        var last = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))]);
        return last.Length is > 0 and <= LongestName ? last : $"release{ReleaseFile.Ending(kind)}";
    }
}
