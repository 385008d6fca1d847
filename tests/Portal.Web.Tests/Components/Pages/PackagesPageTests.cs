using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Portal.ServicePackages.Packages;
using Portal.Web.Components.Pages;
using Portal.Web.Operators;
using Portal.Web.Packages;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Pages;

public sealed class PackagesPageTests : BunitContext
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    private readonly LimitOptions limits = new();

    public PackagesPageTests() => Services.AddSingleton(new PackageInspector(new PackageLimits { MaxBytes = 1_048_576 }, folder.FullName))
        .AddSingleton(_ => new UploadGate(limits)).AddSingleton(TimeProvider.System).AddLocalOperator();

    private IRenderedComponent<PackagesPage> Give(params InputFileContent[] files)
    {
        var page = Render<PackagesPage>();
        page.FindComponent<InputFile>().UploadFiles(files);
        return page;
    }

    private static InputFileContent Definition => InputFileContent.CreateFromText(PackageSamples.Definition, "ServiceDefinition.csdef");

    [Fact]
    public void Page_ThreeFiles_ShowsWhatWasUnderstood()
    {
        var page = Give(
            Definition, InputFileContent.CreateFromText(PackageSamples.Configuration, "ServiceConfiguration.cscfg"), InputFileContent.CreateFromBinary(PackageSamples.Package(), "Shop.cspkg"));

        page.WaitForAssertion(() => Assert.Equal("No problem found", page.Find("[role=status]").TextContent));
        Assert.Contains("1 input, 1 internal, 1 instance input: 3 of at most 25", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["Http", "Cache", "Look"], page.FindAll("table")[0].QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Contains("Shop.Web: web", page.Find("dl.facts").TextContent, StringComparison.Ordinal);
        Assert.Equal("3", page.FindAll("table")[1].QuerySelectorAll("tbody td")[2].TextContent);
        Assert.DoesNotContain("very-secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_MoreFilesThanAgreed_SaysWhenToTryAgain()
    {
        limits.UploadsPerMinute = 1;

        var page = Give(Definition, InputFileContent.CreateFromText(PackageSamples.Configuration, "ServiceConfiguration.cscfg"));

        page.WaitForAssertion(() => Assert.Contains("ServiceConfiguration.cscfg was not read: more files came from you in a minute than this portal reads. Choose it again in", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_AnotherServicesConfiguration_NamesTheProblem()
    {
        var page = Give(Definition, InputFileContent.CreateFromText(PackageSamples.Configuration.Replace("\"Shop\"", "\"Other\"", StringComparison.Ordinal), "a.cscfg"));

        page.WaitForAssertion(() => Assert.Equal("1 error", page.Find("[role=status]").TextContent));
        Assert.Contains("Error: The configuration is of the service Other, the definition of Shop.", page.Find(".file-problems").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OtherFile_IsRefusedByName()
    {
        var page = Give(InputFileContent.CreateFromText("x", "notes.txt"));

        page.WaitForAssertion(() => Assert.Equal("notes.txt is none of the three. Give a .csdef, .cscfg or .cspkg.", page.Find(".notice span").TextContent));
    }

    [Fact]
    public void Page_TooLarge_IsRefusedBeforeItIsRead()
    {
        var page = Give(InputFileContent.CreateFromBinary(new byte[1_048_577], "Shop.cspkg"));

        page.WaitForAssertion(() => Assert.StartsWith("Shop.cspkg is larger than 1 MB.", page.Find(".notice span").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Clear_ForgetsAll()
    {
        var page = Give(Definition);
        page.WaitForElement(".files button");

        page.Find(".files button").Click();

        Assert.Empty(page.FindAll("table, .files, .file-problems"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            folder.Delete(recursive: true);
    }
}
