namespace Portal.Domain.Releases;

/// <summary>Where the files of releases are kept. A file is named by its content and never changes.</summary>
/// <remarks>Throws <see cref="PackageStoreException"/> when the store cannot be used.</remarks>
public interface IPackageStore
{
    /// <summary>For people: the folder, or the container.</summary>
    string Place { get; }

    /// <summary>Keeps a file whole or not at all; one that is there already is not written again.</summary>
    /// <param name="content">Read from where it stands to its end.</param>
    /// <param name="kept">Told how many bytes are written, as they are.</param>
    Task KeepAsync(ReleaseFile file, Stream content, IProgress<long>? kept, CancellationToken cancellationToken);

    /// <summary>Null when it is not there.</summary>
    Task<Stream?> OpenAsync(ReleaseFile file, CancellationToken cancellationToken);

    /// <summary>An address from which the cloud can fetch the file, without signing in, for some hours.</summary>
    /// <remarks>It is a secret as long as it lasts: not for logs.</remarks>
    Task<Uri> AddressAsync(ReleaseFile file, CancellationToken cancellationToken);
}
