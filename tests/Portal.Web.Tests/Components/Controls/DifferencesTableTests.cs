using Bunit;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class DifferencesTableTests : BunitContext
{
    private static readonly HostedService OneShort = DialogSamples.Service with
    {
        Production = DialogSamples.Live with { Endpoints = [.. DialogSamples.Live.Endpoints, new Endpoint("Web_Ftp", "tcp", 2121, "rule")] },
    };

    private static readonly Finding Unequal = DialogSamples.NotMet("P19") with { Concerns = DifferenceKind.Endpoint, AzureSays = "It refuses.", Remedy = "Deploy again." };

    [Fact]
    public void Endpoints_OneIsMissing_ShowTheRungAndWhatAzureSays()
    {
        var table = Show(OneShort, [new Difference(DifferenceKind.Endpoint, "Web_Ftp", "tcp 2121", null)], Unequal, DialogSamples.NotMet());

        Assert.Equal(["2 endpoints", "1 endpoint"], table.FindAll(".ladder thead th").Where(head => head.QuerySelector(".tag") is not null).Select(head => head.LastChild!.TextContent.Trim()));
        Assert.Equal("missing on staging", table.Find("tr.bad .missing").TextContent);
        Assert.Equal("Azure would say: It refuses. To mend: Deploy again.", table.Find(".ladder tfoot td").TextContent.Trim());
        Assert.Single(table.FindAll(".ladder tfoot tr"));
    }

    [Fact]
    public void Endpoints_CheckIsMet_SayNothingBelow() =>
        Assert.Empty(Show(OneShort, [new Difference(DifferenceKind.Endpoint, "Web_Ftp", "tcp 2121", null)], Unequal with { Answer = Answer.Met }).FindAll("tfoot"));

    [Fact]
    public void Secret_IsNeverShown()
    {
        var cells = Show(DialogSamples.Service, [new Difference(DifferenceKind.Setting, "Web: Key", null, null, IsSecret: true)]).FindAll("tbody :is(th, td)");

        Assert.Equal(["Web: Key", "hidden", "hidden", "differs, never shown"], cells.Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void StagingValue_IsMarkedInWords() => Assert.Equal(
        "looks like a staging value",
        Show(DialogSamples.Service, [new Difference(DifferenceKind.Setting, "Web: Queue", "orders-prod", "orders-stg", LooksLikeStaging: true)]).Find(".note .waiting").TextContent.Trim());

    [Theory]
    [InlineData(null, "true", "Added")]
    [InlineData("true", null, "Removed")]
    public void OneSided_SaysWhichWay(string? production, string? staging, string word) =>
        Assert.Equal(word, Show(DialogSamples.Service, [new Difference(DifferenceKind.Extension, "Extension RDP", production, staging)]).Find(".note .tag").TextContent);

    private IRenderedComponent<DifferencesTable> Show(HostedService service, Difference[] differences, params Finding[] findings) => Render<DifferencesTable>(parameters => parameters
        .Add(table => table.Service, service).Add(table => table.Differences, differences).Add(table => table.Findings, findings));
}
