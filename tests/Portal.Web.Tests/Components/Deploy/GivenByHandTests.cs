using Portal.Domain;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Subscriptions;
using Portal.ServicePackages;
using Portal.Web.Components.Deploy;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Deploy;

public class GivenByHandTests
{
    private static readonly HostedService Live = TreeSamples.Row(staged: false).Service;
    private static readonly HostedService Pair = TreeSamples.Row().Service;

    private static DeployForm Form(HostedService? service = null, string version = "4.3.0", string thumbprint = "AABB", params string[] roles) => DeployForm.Of(
        new DeployPlace(service, new Subscription(new SubscriptionId("s1"), "Retail-Prod"), DialogSamples.Now),
        new ReleaseModel("Shop", 5, roles.Select(role => new ReleaseRole(role, "web", "Standard_D2_v2", 2)).ToEquatableList(), []),
        new ServiceConfiguration("Shop", null, null, [new RoleConfiguration("Web", 2, [], [new("Tls", thumbprint, "sha1")])], [], null),
        version);

    private static GivenByHand Move(DeployForm before, DeployForm next) => GivenByHand.Move(before, next, _ => true);

    [Fact]
    public void Move_NothingGiven_LeavesWhatTheFilesFill()
    {
        var next = Form(Live, "4.4.0", roles: "Web");

        var given = Move(Form(Live, roles: "Web"), next);

        Assert.Empty(given.Kept);
        Assert.Empty(given.Left);
        Assert.Equal(("4.4.0", "shop-api-4-4-0", "shop-api-4-4-0-ip"), (next.Version, next.Name, next.AddressName));
    }

    [Fact]
    public void Move_Texts_StayAndAreNamed()
    {
        var (before, next) = (Form(roles: "Web"), Form(version: "4.4.0", roles: "Web"));
        (before.ServiceName, before.ResourceGroup, before.Region, before.Label, before.Name, before.AddressName) = ("shop", "rg", "West Europe", "shop", "shop-blue", "shop-ip");
        (before.ReusesAddress, before.IsAddressStatic) = (true, false);

        var given = Move(before, next);

        Assert.Equal(["Address", "Deployment", "Service", "Resource group", "Region", "DNS name"], given.Kept);
        Assert.Empty(given.Left);
        Assert.Equal(("shop", "rg", "West Europe", "shop", "shop-blue", "shop-ip"), (next.ServiceName, next.ResourceGroup, next.Region, next.Label, next.Name, next.AddressName));
        Assert.Equal((true, false, "4.4.0"), (next.ReusesAddress, next.IsAddressStatic, next.Version));
    }

    [Fact]
    public void Move_Version_StaysWithTheSamePackageAndGoesWithAnother()
    {
        var (before, same, other) = (Form(roles: "Web"), Form(roles: "Web"), Form(version: "4.4.0", roles: "Web"));
        before.Version = "4.3.0-hot";

        Assert.Equal(["Version"], Move(before, same).Kept);
        Assert.Equal(["Version"], Move(before, other).Left);
        Assert.Equal(("4.3.0-hot", "4.4.0"), (same.Version, other.Version));
    }

    [Fact]
    public void Move_InstancesAndCertificates_StayWhereTheNewFilesHaveThem()
    {
        var (before, next, other) = (Form(Live, roles: ["Web", "Old"]), Form(Live, roles: ["New", "WEB"]), Form(Live, thumbprint: "CCDD", roles: "Web"));
        (before.Roles[0].Count, before.Roles[1].Count) = (7, 8);
        (before.Certificates[0].Url, before.Certificates[0].Vault) = ("https://shop.vault.azure.net/secrets/tls/1", "/vault");

        var given = Move(before, next);

        Assert.Equal(["Instances of Web", "Web: Tls"], given.Kept);
        Assert.Equal(["Instances of Old"], given.Left);
        Assert.Equal([2, 7], next.Roles.Select(role => role.Count));
        Assert.Equal(("https://shop.vault.azure.net/secrets/tls/1", "/vault"), (next.Certificates[0].Url, next.Certificates[0].Vault));
        Assert.Equal(["Instances of Old", "Web: Tls"], Move(before, other).Left);
        Assert.Equal("", other.Certificates[0].Url);
    }

    [Fact]
    public void Move_ChosenWay_StaysUnlessTheFilesForbidIt()
    {
        var (before, next, refused) = (Form(Pair, roles: "Web"), Form(Pair, roles: "Web"), Form(Pair, roles: "Web"));
        foreach (var form in new[] { before, next, refused })
            form.Offer(DeployWay.InPlaceStaging);
        (before.Way, before.Mode) = (DeployWay.InPlace, UpgradeMode.Manual);
        before.Extensions.Add(new DeployExtension { Type = "RDP" });

        Assert.Equal(["Update production in place", "One after the other, each when you say so", "extension RDP"], Move(before, next).Kept);
        Assert.Equal((DeployWay.InPlace, UpgradeMode.Manual, "RDP"), (next.Way, next.Mode, Assert.Single(next.Extensions).Type));
        Assert.Equal(["Update production in place"], GivenByHand.Move(before, refused, _ => false).Left);
        Assert.Equal(DeployWay.InPlaceStaging, refused.Way);
    }

    [Fact]
    public void Move_Twice_StaysBothTimes()
    {
        var (first, second, third) = (Form(Live, roles: "Web"), Form(Live, "4.4.0", roles: "Web"), Form(Live, "4.5.0", roles: "Web"));
        first.Name = "shop-blue";
        Move(first, second);

        Assert.Equal(["Deployment"], Move(second, third).Kept);
        Assert.Equal("shop-blue", third.Name);
    }
}
