using Portal.ServicePackages.Files;
using Portal.ServicePackages.Packages;

namespace Portal.ServicePackages.Tests.Support;

/// <summary>Reads packages out of memory.</summary>
public static class Spooled
{
    public static async Task<Reading<ServicePackage>> ReadAsync(byte[] bytes, PackageLimits limits, CancellationToken cancellationToken)
    {
        using var upload = new MemoryStream(bytes);
        await using var file = await SpooledFile.ReceiveAsync(upload, limits.MaxBytes, Path.GetTempPath(), cancellationToken);
        return ServicePackageReader.Read(file, limits, Path.GetTempPath());
    }
}
