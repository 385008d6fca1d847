using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.Web.Components.Tree;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Tree;

public sealed class TreeRowsTests
{
    private readonly TreeExpansion expansion = new();
    private readonly ServiceRow shop = TreeSamples.Row();
    private readonly ServiceRow cms = TreeSamples.Row("cms", BoardSamples.Media, staged: false);

    [Fact]
    public void Of_NothingOpen_ShowsSubscriptionsByNameWithCounts()
    {
        var rows = Rows();

        Assert.Equal(["Media-Prod 1", "Retail-Prod 2"], rows.Select(row => $"{row.Name} {row.End}"));
        Assert.All(rows, row => Assert.False(row.IsOpen));
        Assert.Equal([(1, 2), (2, 2)], rows.Select(row => (row.Position, row.Siblings)));
    }

    [Fact]
    public void Of_PathOpen_ShowsEveryLevelInItsPlace()
    {
        Open(PortalUrls.Role(shop.Service, Slot.Staging, "ShopApi.Web"));

        var rows = Rows();

        Assert.Equal(
            ["1 Media-Prod", "1 Retail-Prod", "2 billing", "2 shop-api", "3 prod-0911", "3 stg-1123", "4 ShopApi.Web",
             "5 ShopApi.Web_IN_0", "5 ShopApi.Web_IN_1", "5 ShopApi.Web_IN_2", "4 ShopApi.Worker"],
            rows.Select(row => $"{row.Level} {row.Name}"));
        Assert.Equal((Slot.Staging, "4.2.0"), (rows[5].Slot, rows[5].Version));
        Assert.Equal(("3", "ready"), (rows[6].End, rows[7].End));
        Assert.Null(rows[7].IsOpen);
        Assert.Equal(rows[6].Href, rows[7].Parent);
    }

    [Fact]
    public void Of_InstancesUnread_ShowsTheCountAskedFor()
    {
        var unread = TreeSamples.Row("unread", instances: false);
        Open(PortalUrls.Role(unread.Service, Slot.Production, "ShopApi.Web"));

        var rows = Rows("", unread);

        Assert.Equal("3", rows.Single(row => row.Name == "ShopApi.Web").End);
        Assert.DoesNotContain(rows, row => row.Kind == TreeNodeKind.Instance);
    }

    [Fact]
    public void Of_Finding_KeepsHitsAndWhatIsAbove()
    {
        Assert.Equal(["Retail-Prod", "shop-api"], Rows("SHOP-").Select(row => row.Name));
        Assert.Equal(["Media-Prod", "cms", "prod-0911", "Retail-Prod", "billing", "prod-0911", "shop-api", "prod-0911"], Rows("prod-0911").Select(row => row.Name));
        Assert.Empty(Rows("nowhere"));
    }

    [Fact]
    public void Of_FindingAVersion_FindsItsDeployment() =>
        Assert.Equal(["Retail-Prod", "billing", "stg-1123", "shop-api", "stg-1123"], Rows("4.2.0").Select(row => row.Name));

    [Fact]
    public void Of_RowWithHitsClosedByHand_StaysClosedUntilSomethingElseIsSought()
    {
        expansion.Close(PortalUrls.Subscription(BoardSamples.Retail.Id));

        Assert.Equal(["Retail-Prod"], Rows("shop-api").Select(row => row.Name));

        expansion.FindingChanged();
        Assert.Equal(["Retail-Prod", "shop-api"], Rows("shop-api").Select(row => row.Name));
    }

    [Fact]
    public void Of_HitThatIsOpened_ShowsAllBelowIt()
    {
        Open(PortalUrls.Service(shop.Service));

        Assert.Equal(["Retail-Prod", "shop-api", "prod-0911", "stg-1123"], Rows("shop-api").Select(row => row.Name));
    }

    [Fact]
    public void Of_SubscriptionThatCouldNotBeRead_SaysSo()
    {
        var snapshot = BoardSamples.Snapshot(shop) with { Problems = [new EstateProblem("Media-Prod", new CloudFailure(CloudFailureKind.Network, "No answer."))] };

        var rows = TreeRows.Of(new TreeNodes(snapshot, service => service), expansion, "");

        Assert.Equal("not read", rows[0].End);
    }

    [Fact]
    public void Of_UnchangedService_GivesAnEqualRow()
    {
        Open(PortalUrls.Service(shop.Service));

        Assert.Equal(Rows(), Rows());
    }

    private void Open(string href)
    {
        foreach (var above in TreePath.DownTo(href))
            expansion.Open(above);
    }

    private TreeRow[] Rows(string finding = "", params ServiceRow[] more) =>
        [.. TreeRows.Of(new TreeNodes(BoardSamples.Snapshot([shop, cms, TreeSamples.Row("billing"), .. more]), service => service), expansion, finding)];
}
