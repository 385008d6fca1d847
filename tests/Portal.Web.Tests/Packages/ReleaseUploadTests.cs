using System.Text;
using Portal.Domain.Releases;
using Portal.ServicePackages.Packages;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Packages;

public sealed class ReleaseUploadTests : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly ReleaseUpload upload;

    public ReleaseUploadTests() => upload = new ReleaseUpload(new PackageInspector(new PackageLimits { MaxBytes = 1_000_000 }, folder.FullName));

    public async ValueTask DisposeAsync()
    {
        await upload.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task TakeAsync(ReleaseFileKind kind, string name, byte[] content) => upload.TakeAsync(kind, name, new MemoryStream(content), TestContext.Current.CancellationToken);

    private static string Text(ReleaseContent content)
    {
        using var reader = new StreamReader(content.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public async Task ToDraft_PackageAlone_KeepsTheDefinitionInItToo()
    {
        await TakeAsync(ReleaseFileKind.Package, @"C:\build\Shop-4.2.0.cspkg", PackageSamples.Package());

        var draft = upload.ToDraft(null, null);

        Assert.Equal([ReleaseFileKind.Definition, ReleaseFileKind.Package], draft.Files.Select(file => file.File.Kind));
        Assert.Equal(PackageSamples.Definition, Text(draft.Files[0]));
        Assert.Equal(("Shop", "4.2.0", "Shop-4.2.0.cspkg"), (draft.Name, draft.Version, draft.Files[1].File.Name));
        Assert.Equal(3, draft.Model!.Endpoints.Count);
    }

    [Fact]
    public async Task ToDraft_Opened_GivesTheSameContentTwice()
    {
        var package = PackageSamples.Package();
        await TakeAsync(ReleaseFileKind.Package, "a.cspkg", package);
        var content = upload.ToDraft(null, "1").Files[^1];

        for (var time = 0; time < 2; time++)
        {
            using var copy = new MemoryStream();
            await using var open = content.Open();
            await open.CopyToAsync(copy, TestContext.Current.CancellationToken);
            Assert.Equal(package, copy.ToArray());
        }
    }

    [Fact]
    public async Task TakeAsync_WithConfiguration_KnowsTheInstances()
    {
        await TakeAsync(ReleaseFileKind.Definition, "a.csdef", Encoding.UTF8.GetBytes(PackageSamples.Definition));
        await TakeAsync(ReleaseFileKind.Configuration, "a.cscfg", Encoding.UTF8.GetBytes(PackageSamples.Configuration));

        Assert.Equal(3, Assert.Single(upload.ToDraft(null, null).Model!.Roles).Instances);
    }

    [Fact]
    public async Task TakeAsync_ThenDisposed_LeavesNothingBehind()
    {
        await TakeAsync(ReleaseFileKind.Package, "a.cspkg", PackageSamples.Package());
        await upload.DisposeAsync();

        Assert.Empty(folder.GetFiles());
    }
}
