using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.Domain.Tests.Support;
using Portal.ServicePackages;
using Portal.Web.Components.Deploy;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Deploy;

public class DeployFormTests
{
    private static readonly ReleaseModel Model = new("Shop", 5, [new ReleaseRole("ShopApi.Web", "web", "Standard_D2_v2", 2), new ReleaseRole("New.Role", "worker", "Small", 1)], []);
    private static readonly ServiceConfiguration Configuration = new("Shop", null, null, [new RoleConfiguration("ShopApi.Web", 2, [], [new("Tls", "AABB", "sha1")])], [], null);
    private static readonly HostedService Live = TreeSamples.Row(staged: false).Service;
    private static readonly HostedService Pair = TreeSamples.Row().Service;

    private static DeployForm Of(HostedService? service, DeploymentOrder? again = null) =>
        DeployForm.Of(new DeployPlace(service, new Subscription(new SubscriptionId("s1"), "Retail-Prod"), DialogSamples.Now, again), Model, Configuration, "4.3.0");

    [Fact]
    public void Of_ProductionAlone_IsStagedAndPairedLikeIt()
    {
        var (form, order) = (Of(Live), Of(Live).ToOrder(new ReleaseId("r"), "<x/>"));

        Assert.Empty(form.Problems());
        Assert.Equal((ChangeKind.Deploy, Live.Key, null), (order.Kind, order.Service, order.Side));
        Assert.Equal((Slot.Staging, Live.Production!.Id, "4.3.0"), (order.Deployment!.Slot, order.Deployment.PairWith, order.Deployment.Version));
        Assert.Equal(("/ip/shop-api-4-3-0-ip", true, AddressAllocation.Static), (order.Deployment.Address.Id, order.Deployment.Address.IsNew, order.Deployment.Address.Allocation));
    }

    [Fact]
    public void Of_FewerInstancesThanProduction_Warns()
    {
        var roles = Of(Live).Roles;

        Assert.Equal("Production has 3.", roles[0].Warning);
        Assert.Equal("One instance is down while it is updated.", roles[1].Warning);
        roles[0].Count = 3;
        Assert.Null(roles[0].Warning);
    }

    [Fact]
    public void Problems_BothSidesTaken_SaysWhatToDo()
    {
        var form = Of(Pair);

        Assert.Contains("Both sides are taken. Delete staging first, or update one of them in place.", form.Problems());
        form.Way = DeployWay.InPlace;
        Assert.Empty(form.Problems());
    }

    [Fact]
    public void ToOrder_InPlace_UpdatesProductionWhereItIs()
    {
        var form = Of(Pair);
        form.Way = DeployWay.InPlace;

        var order = form.ToOrder(new ReleaseId("r"), "<x/>");

        Assert.Equal((ChangeKind.Update, Slot.Production, Pair.Production!.Name, null), (order.Kind, order.Side, order.Deployment!.Name, order.Deployment.PairWith));
        Assert.False(order.Deployment.Address.IsNew);
    }

    [Theory]
    [InlineData(DeployWay.InPlace, Slot.Production)]
    [InlineData(DeployWay.InPlaceStaging, Slot.Staging)]
    public void ToOrder_InPlace_IsOfTheSideAndWalksAsSaid(DeployWay way, Slot side)
    {
        var form = Of(Pair);
        (form.Way, form.Mode) = (way, UpgradeMode.Manual);

        var order = form.ToOrder(new ReleaseId("r"), "<x/>");

        Assert.Equal((ChangeKind.Update, side, UpgradeMode.Manual), (order.Kind, order.Side, order.Mode));
        Assert.Equal((Pair.In(side)!.Name, side, Pair.In(side)!.Vip!.Id), (order.Deployment!.Name, order.Deployment.Slot, order.Deployment.Address.Id));
    }

    [Fact]
    public void ToOrder_Redeploy_TakesTheAddressAndThePairAgain()
    {
        var form = Of(Pair);
        form.Way = DeployWay.Redeploy;

        var order = form.ToOrder(new ReleaseId("r"), "<x/>");

        Assert.Equal((ChangeKind.Redeploy, Pair.Production!.Vip!.Id, Pair.Staging!.Id), (order.Kind, order.Deployment!.Address.Id, order.Deployment.PairWith));
    }

    [Fact]
    public void Of_ProductionEmpty_IsDeployedThereAndPairedWithWhatIsStaged()
    {
        var form = Of(Pair with { Production = null });
        var order = form.ToOrder(new ReleaseId("r"), "<x/>");

        Assert.Equal([DeployWay.Stage], form.Ways);
        Assert.Equal((ChangeKind.Deploy, Slot.Production, Pair.Staging!.Id), (order.Kind, order.Deployment!.Slot, order.Deployment.PairWith));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_ARedeploymentThatBrokeOff_IsFilledInAsItWasOrdered(bool isStagingLeft)
    {
        var broken = ChangeSamples.Deployment() with { Name = "shop-api-4-3-0", Slot = Slot.Production, ResourceGroup = "rg-shop", Address = new AddressOrder("/other/place/shop-ip"), Team = "Shop", Roles = [new RoleOrder("ShopApi.Web", "Standard_D2_v2", 7)] };

        var form = Of(isStagingLeft ? Pair with { Production = null } : null, broken);
        var order = form.ToOrder(new ReleaseId("r"), "<x/>");

        Assert.Empty(form.Problems());
        Assert.Equal((ChangeKind.Deploy, Slot.Production, isStagingLeft ? Pair.Staging!.Id : null), (order.Kind, order.Deployment!.Slot, order.Deployment.PairWith));
        Assert.Equal((broken.Name, "rg-shop", "shop-api", isStagingLeft ? Pair.Team ?? "Shop" : "Shop"), (order.Deployment.Name, order.Deployment.ResourceGroup, order.Deployment.ServiceName, order.Deployment.Team));
        Assert.Equal(new AddressOrder("/other/place/shop-ip"), order.Deployment.Address with { Allocation = AddressAllocation.Unknown });
        Assert.Equal(7, order.Deployment.Roles[0].Count);
    }

    [Fact]
    public void Of_NewService_AsksForItsPlace()
    {
        var form = Of(null);

        Assert.Contains("A new service needs a name, a resource group and a region.", form.Problems());
        (form.ResourceGroup, form.Region) = ("shop", "westeurope");
        Assert.Empty(form.Problems());
        Assert.Equal(("/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/shop-4-3-0-ip", Slot.Production), form.ToOrder(new ReleaseId("r"), "") is { Deployment: { } wanted } ? (wanted.Address.Id, wanted.Slot) : default);
    }

    [Fact]
    public void Of_Certificates_AreThoseOfTheConfiguration() => Assert.Equal(("AABB", "ShopApi.Web: Tls"), Assert.Single(Of(Live).Certificates) is var one ? (one.Thumbprint, one.UsedBy) : default);

    [Fact]
    public void ToOrder_Extension_IsNamedAfterTheRelease()
    {
        var form = Of(Live);
        form.Extensions.Add(new() { Publisher = "Microsoft.Azure.Diagnostics", Type = "PaaSDiagnostics", Version = "1.5" });

        Assert.Equal("PaaSDiagnostics-4.3.0", Assert.Single(form.ToOrder(new ReleaseId("r"), "").Deployment!.Extensions).Name);
    }
}
