using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.ServicePackages;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Comparing;

namespace Portal.SwapTargets.Tests.CloudServices.Comparing;

public sealed class SettingDifferencesTests
{
    [Fact]
    public void Of_Changed_ShowsBoth() => Assert.Equal(
        new Difference(DifferenceKind.Setting, "Web: CacheSize", "100", "200"), Single(("CacheSize", "100"), ("CacheSize", "200")));

    [Fact]
    public void Of_Added_HasNoValueThere() => Assert.Equal(
        new Difference(DifferenceKind.Setting, "Web: CacheSize", null, "200"), Single(null, ("CacheSize", "200")));

    [Theory]
    [InlineData("ApiKey", "a", "b")]
    [InlineData("ClientSecret", "a", null)]
    [InlineData("DbPassword", "a", "b")]
    [InlineData("Main.ConnectionString", "a", "b")]
    [InlineData("AccessToken", "a", "b")]
    [InlineData("Storage", "UseDevelopmentStorage=true", "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=geheim")]
    [InlineData("Queue", "amqps://user:geheim@queue", "amqps://queue")]
    public void Of_Secret_IsNotShown(string name, string live, string? staged) => Assert.Equal(
        (true, null, null), Parts(Single((name, live), staged is null ? null : (name, staged))));

    [Fact]
    public void Of_AddressOfStaging_LooksLikeStaging() => Assert.True(Single(("Callback", "http://shop"), ("Callback", "http://198.51.100.7/x")).LooksLikeStaging);

    [Fact]
    public void Of_Equal_IsNoDifference() => Assert.Empty(All(("A", "1"), ("A", "1")));

    private static (bool, string?, string?) Parts(Difference difference) => (difference.IsSecret, difference.Production, difference.Staging);

    private static Difference Single((string, string)? live, (string, string)? staged) => Assert.Single(All(live, staged));

    private static IEnumerable<Difference> All((string, string)? live, (string, string)? staged) => SettingDifferences.Of(Side(live), Side(staged));

    private static CloudServiceSide Side((string Name, string Value)? setting) => new()
    {
        Id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/cloudServices/a",
        SubscriptionId = "s",
        ResourceGroup = "g",
        Name = "a",
        ResourceType = "Microsoft.Compute/cloudServices",
        Location = "westeurope",
        ProvisioningState = "Succeeded",
        PublicIp = Reading.Of(new PublicIpFacts("/ip", "198.51.100.7", null, AddressAllocation.Static, "IPv4", "Standard", "Succeeded")),
        Configuration = Parse(setting),
    };

    private static ServiceConfiguration Parse((string Name, string Value)? setting)
    {
        var line = setting is { } one ? $"<Setting name='{one.Name}' value='{one.Value}' />" : "";
        var xml = $"<ServiceConfiguration serviceName='shop'><Role name='Web'><Instances count='1' /><ConfigurationSettings>{line}</ConfigurationSettings></Role></ServiceConfiguration>";
        Assert.True(ServiceConfiguration.TryParse(xml, out var configuration, out var problem), problem);
        return configuration;
    }
}
