using Portal.Domain.Releases;
using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;

namespace Portal.Web.Packages;

/// <summary>Reads the definition and the configuration of a release that is kept.</summary>
public sealed class ReleaseTexts(IPackageStore store)
{
    /// <summary>What was not kept, or is not there any more, is null.</summary>
    /// <exception cref="PackageStoreException">The store cannot be used.</exception>
    public async Task<Release> ReadAsync(ReleaseRecord record, CancellationToken cancellationToken)
    {
        var definition = await TextAsync(record, ReleaseFileKind.Definition, cancellationToken);
        var configuration = await TextAsync(record, ReleaseFileKind.Configuration, cancellationToken);
        return new Release(
            definition is { } csdef ? ServiceDefinitionReader.Read(csdef).Value : null,
            configuration is { } cscfg ? ServiceConfigurationReader.Read(cscfg).Value : null,
            record.File(ReleaseFileKind.Package)?.Sha256);
    }

    /// <summary>A file of text as it came in; null when it is not kept.</summary>
    /// <exception cref="PackageStoreException">The store cannot be used.</exception>
    public async Task<ReadOnlyMemory<byte>?> TextAsync(ReleaseRecord record, ReleaseFileKind kind, CancellationToken cancellationToken)
    {
        if (record.File(kind) is not { } file || await store.OpenAsync(file, cancellationToken) is not { } content)
            return null;
        await using (content)
            return await PackageInspector.TextAsync(content, cancellationToken);
    }
}
