using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Releases;
using Portal.ServicePackages.Packages;
using Portal.Web.Components.Releases;
using Portal.Web.Operators;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Releases;

public sealed class ReleaseUploadBoxTests : BunitContext
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();
    private readonly LimitOptions limits = new();
    private readonly PackageInspector inspector;
    private readonly ReleaseUpload upload;
    private int taken;

    public ReleaseUploadBoxTests()
    {
        inspector = new PackageInspector(new PackageLimits { MaxBytes = 1_048_576 }, folder.FullName);
        upload = new ReleaseUpload(inspector);
        Services.AddSingleton(inspector).AddSingleton(_ => new UploadGate(limits)).AddSingleton(TimeProvider.System).AddLocalOperator();
    }

    private static InputFileContent Definition => InputFileContent.CreateFromText(PackageSamples.Definition, "shop.csdef");

    private static InputFileContent Configuration => InputFileContent.CreateFromText(PackageSamples.Configuration, "shop.cscfg");

    private IRenderedComponent<ReleaseUploadBox> Give(params InputFileContent[] files)
    {
        var box = Render<ReleaseUploadBox>(parameters => parameters
            .Add(shown => shown.Title, "Drop here").Add(shown => shown.Help, "Files.").Add(shown => shown.Upload, upload).Add(shown => shown.OnTaken, () => taken++));
        box.FindComponent<InputFile>().UploadFiles(files);
        return box;
    }

    [Fact]
    public void Give_TheFilesOfARelease_TakesAndNamesThem()
    {
        var box = Give(Definition, Configuration, InputFileContent.CreateFromBinary(PackageSamples.Package(), "shop.cspkg"));

        box.WaitForAssertion(() => Assert.Equal(3, box.FindAll(".files li").Count));
        Assert.Equal([ReleaseFileKind.Definition, ReleaseFileKind.Configuration, ReleaseFileKind.Package], upload.Files.Select(file => file.Kind));
        Assert.Equal(1, taken);
        Assert.Contains("Files. Up to 1 MB.", box.Markup, StringComparison.Ordinal);
        Assert.Empty(box.FindAll("progress, .notice"));
    }

    [Fact]
    public void Give_MoreFilesThanAgreed_SaysWhenToTryAgainAndTakesTheOthers()
    {
        limits.UploadsPerMinute = 1;

        var box = Give(Definition, Configuration);

        box.WaitForAssertion(() => Assert.StartsWith(
            "shop.cscfg was not read: more files came from you in a minute than this portal reads. Choose it again in ", box.Find(".notice span").TextContent, StringComparison.Ordinal));
        Assert.Equal([ReleaseFileKind.Definition], upload.Files.Select(file => file.Kind));
    }

    [Fact]
    public void Give_LargerThanTheLimit_IsRefusedBeforeItIsRead()
    {
        var box = Give(InputFileContent.CreateFromBinary(new byte[1_048_577], "shop.cspkg"));

        box.WaitForAssertion(() => Assert.Equal("shop.cspkg is larger than 1 MB. Move large content to a storage account.", box.Find(".notice span").TextContent));
        Assert.Empty(upload.Files);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void Give_AsLargeAsTheLimit_IsRead()
    {
        var box = Give(InputFileContent.CreateFromBinary(new byte[1_048_576], "shop.cspkg"));

        box.WaitForAssertion(() => Assert.Single(box.FindAll(".files li")));
        Assert.Empty(box.FindAll(".notice"));
    }

    [Fact]
    public void Give_ElevenFiles_IsTooMany()
    {
        var box = Give([.. Enumerable.Repeat(Definition, 11)]);

        box.WaitForAssertion(() => Assert.Equal("11 files are too many. A release has three.", box.Find(".notice span").TextContent));
        Assert.Equal(0, taken);
    }

    [Fact]
    public void Give_AnotherFileOfTheSameKind_TakesItsPlace()
    {
        var box = Give(Definition);
        box.WaitForAssertion(() => Assert.Single(box.FindAll(".files li")));

        box.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(PackageSamples.Definition, "other.csdef"));

        box.WaitForAssertion(() => Assert.Equal("other.csdef", Assert.Single(upload.Files).Name));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            folder.Delete(recursive: true);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await upload.DisposeAsync();
        await base.DisposeAsyncCore();
    }
}
