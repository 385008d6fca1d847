using Portal.Domain.Releases;
using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Packages;

namespace Portal.Web.Packages;

/// <summary>Reads the files of a release as they come in. A package lies on disk meanwhile and is gone afterwards.</summary>
/// <param name="folder">Where it lies; made when it is needed.</param>
public sealed class PackageInspector(PackageLimits limits, string folder)
{
    public PackageLimits Limits { get; } = limits;

    /// <summary>What was understood before, with one more file.</summary>
    /// <exception cref="IOException">The upload was cut off, or the disk is full.</exception>
    public async Task<Inspection> ReadAsync(Inspection before, ReleaseFileKind kind, Stream content, CancellationToken cancellationToken) => kind switch
    {
        ReleaseFileKind.Package => await PackageAsync(before, content, cancellationToken),
        _ => Read(before, kind, await TextAsync(content, cancellationToken)),
    };

    /// <summary>A definition or a configuration that is in memory.</summary>
    public static Inspection Read(Inspection before, ReleaseFileKind kind, ReadOnlyMemory<byte> text) => kind == ReleaseFileKind.Definition
        ? before with { Definition = ServiceDefinitionReader.Read(text) }
        : before with { Configuration = ServiceConfigurationReader.Read(text) };

    /// <summary>A package that lies on disk.</summary>
    public async Task<Inspection> ReadAsync(Inspection before, SpooledFile file, CancellationToken cancellationToken) =>
        // Reading takes as long as unpacking the role that holds the definition: not on the thread of a circuit.
        before with { Package = await Task.Run(() => ServicePackageReader.Read(file, Limits, folder), cancellationToken) };

    /// <summary>Puts a package on disk; whoever asked for it disposes it.</summary>
    /// <exception cref="IOException">The upload was cut off, or the disk is full; nothing is left behind.</exception>
    public Task<SpooledFile> SpoolAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        return SpooledFile.ReceiveAsync(content, Limits.MaxBytes, folder, cancellationToken);
    }

    /// <summary>A definition or a configuration; one byte more than is read tells that it is too long.</summary>
    public static async Task<ReadOnlyMemory<byte>> TextAsync(Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (bytes.Length <= ServiceDefinitionReader.MaxBytes && await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private async Task<Inspection> PackageAsync(Inspection before, Stream content, CancellationToken cancellationToken)
    {
        await using var file = await SpoolAsync(content, cancellationToken);
        return await ReadAsync(before, file, cancellationToken);
    }
}
