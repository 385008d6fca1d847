using System.Text;
using Microsoft.AspNetCore.Http;
using Portal.ServicePackages.Packages;
using Portal.Web.Api.Packages;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Packages;

public sealed class FilePartsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The last bytes are the line end behind the last boundary: they carry nothing.</summary>
    [Fact]
    public async Task ReadAsync_CutOffAtAnyByte_IsAProblemAndLeavesNothingBehind()
    {
        var (whole, read) = (Body(), 0);
        for (var length = 0; length <= whole.Length; length++)
        {
            if (await ReadAsync(whole[..length]))
                read++;
            Assert.Empty(folder.GetFiles());
        }

        Assert.InRange(read, 1, 5);
    }

    /// <returns>Whether it was taken for a whole request.</returns>
    private async Task<bool> ReadAsync(byte[] body)
    {
        var (inspector, inspection) = (new PackageInspector(new PackageLimits(), folder.FullName), Inspection.Nothing);
        var context = new DefaultHttpContext { Request = { ContentType = "multipart/form-data; boundary=b", Body = new MemoryStream(body) } };

        var unread = await FileParts.ReadAsync(context, inspector.Limits.MaxBytes, async (kind, _, content) => inspection = await inspector.ReadAsync(inspection, kind, content, TestContext.Current.CancellationToken));

        return unread is null && inspection is { Model: not null, Configuration.Value: not null, Package.Value: not null };
    }

    private static byte[] Body()
    {
        using var body = new MemoryStream();
        foreach (var (name, content) in new[] { ("configuration", Encoding.UTF8.GetBytes(PackageSamples.Configuration)), ("package", PackageSamples.Package()) })
            body.Write([.. Encoding.ASCII.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"shop\"\r\n\r\n"), .. content, .. "\r\n"u8]);
        body.Write("--b--\r\n"u8);
        return body.ToArray();
    }
}
