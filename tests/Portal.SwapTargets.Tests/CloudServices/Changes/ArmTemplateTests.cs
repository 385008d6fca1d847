using System.Text.Json;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Changes;

namespace Portal.SwapTargets.Tests.CloudServices.Changes;

public class ArmTemplateTests
{
    private static readonly DeploymentOrder Order = new()
    {
        Name = "shop-4-3-0",
        Subscription = new SubscriptionId("s1"),
        ResourceGroup = "shop",
        Region = "West Europe",
        Slot = Slot.Staging,
        PairWith = new DeploymentId("/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Compute/cloudServices/shop-4-2-0"),
        Release = "r",
        Configuration = "<ServiceConfiguration secret='very-secret'/>",
        Address = new AddressOrder("/subscriptions/s1/resourceGroups/shop/providers/Microsoft.Network/publicIPAddresses/shop-ip", IsNew: true, AddressAllocation.Static),
        Roles = [new RoleOrder("Web", "Standard_D2_v2", 3)],
        ServiceName = "shop",
        Version = "4.3.0",
    };

    private static ChangeSending Sending(ChangeStepKind kind) => new(new ChangeStep(kind, new DeploymentId("/x"), ""), Order, UpgradeMode.Auto, null, "");

    [Fact]
    public void Of_NewAddressAndDeployment_HasBothInTheirOrder()
    {
        var template = new ArmTemplate(new CloudServicesOptions()).Of([Sending(ChangeStepKind.MakeAddress), Sending(ChangeStepKind.Create)])!;
        var resources = JsonDocument.Parse(template).RootElement.GetProperty("resources");

        Assert.Equal(["Microsoft.Network/publicIPAddresses", "Microsoft.Compute/cloudServices"], resources.EnumerateArray().Select(resource => resource.GetProperty("type").GetString()));
        Assert.Equal(Order.Address.Id, resources[1].GetProperty("dependsOn")[0].GetString());
        Assert.Equal(Order.PairWith!.Value.Value, resources[1].GetProperty("properties").GetProperty("networkProfile").GetProperty("swappableCloudService").GetProperty("id").GetString());
        Assert.Equal("[parameters('packageUrl')]", resources[1].GetProperty("properties").GetProperty("packageUrl").GetString());
        Assert.DoesNotContain("very-secret", template, StringComparison.Ordinal);
        Assert.DoesNotContain("null", template, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingMade_IsNull() => Assert.Null(new ArmTemplate(new CloudServicesOptions()).Of([Sending(ChangeStepKind.Delete)]));
}
