using Portal.ServicePackages;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;

namespace Portal.Web.Packages;

/// <summary>Reads the files of a release as they come in. A package lies on disk meanwhile and is gone afterwards.</summary>
/// <param name="folder">Where it lies; made when it is needed.</param>
public sealed class PackageInspector(PackageLimits limits, string folder)
{
    public PackageLimits Limits { get; } = limits;

    /// <summary>What was understood before, with one more file.</summary>
    /// <exception cref="IOException">The upload was cut off, or the disk is full.</exception>
    public async Task<Inspection> ReadAsync(Inspection before, FileKind kind, Stream content, CancellationToken cancellationToken) => kind switch
    {
        FileKind.Definition => before with { Definition = ServiceDefinitionReader.Read(await TextAsync(content, cancellationToken)) },
        FileKind.Configuration => before with { Configuration = ServiceConfigurationReader.Read(await TextAsync(content, cancellationToken)) },
        _ => before with { Package = await PackageAsync(content, cancellationToken) },
    };

    // One byte more than is read tells that it is too long.
    private static async Task<ReadOnlyMemory<byte>> TextAsync(Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (bytes.Length <= ServiceDefinitionReader.MaxBytes && await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private async Task<Reading<ServicePackage>> PackageAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var file = await SpooledFile.ReceiveAsync(content, Limits.MaxBytes, folder, cancellationToken);
        // Reading takes as long as unpacking the role that holds the definition: not on the thread of a circuit.
        return await Task.Run(() => ServicePackageReader.Read(file, Limits, folder), cancellationToken);
    }
}
