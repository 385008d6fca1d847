using System.Xml.Linq;
using Portal.Emulator.State;

namespace Portal.Emulator.Tests.State;

public sealed class DemoEstateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Build_EveryFrontendAndAddress_PointAtEachOther()
    {
        var cloud = DemoEstate.Build(Now);
        Assert.All(
            cloud.LoadBalancers.Values.Where(balancer => balancer.AddressId is not null),
            balancer => Assert.Equal(balancer.FrontendId, cloud.Addresses[balancer.AddressId!].FrontendId));
        Assert.All(cloud.Addresses.Values, address => Assert.NotNull(address.FrontendId));
    }

    [Fact]
    public void Build_EveryConfiguration_CountsTheInstancesThereAre()
    {
        var cloud = DemoEstate.Build(Now);
        foreach (var service in cloud.CloudServices.Values)
        {
            var counts = XDocument.Parse(service.Configuration).Root!.Elements().Where(element => element.Name.LocalName == "Role")
                .Select(role => (string?)role.Elements().First().Attribute("count"));
            Assert.Equal(service.Roles.Select(role => $"{role.Capacity}"), counts);
            Assert.Equal(service.Roles.Sum(role => role.Capacity), service.Instances.Length);
        }
    }

    [Fact]
    public void Build_EveryStagedDeployment_IsPairedBothWays()
    {
        var cloud = DemoEstate.Build(Now);
        var staged = cloud.CloudServices.Values.Where(service => service.SlotType == "Staging").ToList();
        Assert.Equal(20, staged.Count);
        Assert.All(staged, service => Assert.Equal(service.Id, cloud.CloudServices[service.SwappableId!].SwappableId));
    }

    [Fact]
    public void Build_Situations_HaveNamesOfTheirOwn()
    {
        var names = Situations.All.Select(situation => situation.Name).ToList();
        Assert.Equal(15, names.Count);
        Assert.Equal(names.Distinct().Count(), names.Count);
    }
}
