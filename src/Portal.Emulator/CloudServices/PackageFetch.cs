using System.Collections.Immutable;
using System.Xml;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Fetches a package from where a client says it lies. Only this machine is asked: the embedded cloud has no way out.</summary>
internal static class PackageFetch
{
    /// <summary>Null for an address elsewhere, or for none.</summary>
    /// <exception cref="ArmException">It lies on this machine and cannot be read.</exception>
    public static PackageContent? Read(string? address, ImmutableArray<RoleProfile> roles)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !(uri.IsFile || uri.IsLoopback))
            return null;
        try
        {
            using var package = uri.IsFile ? File.OpenRead(uri.LocalPath) : Download(uri);
            return PackageContent.Read(package, roles) ?? throw Refused("it holds no definition");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or HttpRequestException or InvalidDataException or XmlException)
        {
            throw Refused(failure.Message);
        }
    }

    private static FileStream Download(Uri uri)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, uri), HttpCompletionOption.ResponseHeadersRead).EnsureSuccessStatusCode();
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 128 * 1024, FileOptions.DeleteOnClose);
        using var content = answer.Content.ReadAsStream();
        content.CopyTo(file);
        file.Position = 0;
        return file;
    }

    // The address may be signed: it is not repeated.
    private static ArmException Refused(string why) => new(ArmErrors.InvalidParameter("properties.packageUrl", $"The package cannot be fetched: {why}."));
}
