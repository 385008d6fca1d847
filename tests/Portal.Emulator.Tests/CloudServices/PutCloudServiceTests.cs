using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.ResourceManager.Compute;
using Azure.ResourceManager.Compute.Models;
using Azure.ResourceManager.Resources;
using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.CloudServices;

public sealed class PutCloudServiceTests
{
    private static readonly string Live = Paths.Deployment("mail", "1014", Paths.Tools);
    private static readonly string New = Paths.Deployment("mail", "1123", Paths.Tools);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_SecondOfAPair_IsStagedAndPairedBothWays()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var created = await cloud.SendAsync(HttpMethod.Put, $"{New}?{Paths.Compute}", Body());
        Assert.Equal((201, "Creating"), (created.Status, StateOf(created)));
        Assert.Equal("Succeeded", (await cloud.FollowAsync(created)).Json.GetProperty("status").GetString());

        var profile = (await cloud.GetAsync($"{New}?{Paths.Compute}")).Json.GetProperty("properties").GetProperty("networkProfile");
        Assert.Equal("Staging", profile.GetProperty("slotType").GetString());
        var partner = (await cloud.GetAsync($"{Live}?{Paths.Compute}")).Json.GetProperty("properties").GetProperty("networkProfile");
        Assert.Equal(New, partner.GetProperty("swappableCloudService").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Answer_UnmodifiedSdk_DeploysAndWaits()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var group = cloud.Arm.GetResourceGroupResource(new ResourceIdentifier(Paths.Group("mail", Paths.Tools)));
        var data = new CloudServiceData("northeurope")
        {
            Roles = { new CloudServiceRoleProfileProperties { Name = "Mail.Web", Sku = new CloudServiceRoleSku { Name = "Standard_D2_v2", Capacity = 2 } } },
        };
        var operation = await group.GetCloudServices().CreateOrUpdateAsync(WaitUntil.Started, "mail-1200", data, Token);
        var service = await operation.WaitForCompletionAsync(DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(20)), Token);
        Assert.Equal("Succeeded", service.Value.Data.ProvisioningState);
    }

    [Fact]
    public async Task Answer_PairFromNothing_RunsIsSwappedAndGoes()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.Seed = "empty");
        var groups = cloud.Arm.GetSubscriptionResource(new ResourceIdentifier($"/subscriptions/{Paths.Retail}")).GetResourceGroups();
        var group = (await groups.CreateOrUpdateAsync(WaitUntil.Completed, "rg-fresh", new ResourceGroupData("westeurope") { Tags = { ["team"] = "shop" } }, Token)).Value;
        Assert.Equal("shop", group.Data.Tags["team"]);
        var first = await DeployAsync(cloud, group, "one", null);
        var second = await DeployAsync(cloud, group, "two", first.Id);
        Assert.Equal(("Staging", "Succeeded"), (second.Data.NetworkProfile.SlotType.ToString(), second.Data.ProvisioningState));

        var swap = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(second.Id!), Paths.Slot("Production"));
        Assert.Equal("Succeeded", (await cloud.FollowAsync(swap)).Json.GetProperty("status").GetString());
        Assert.Equal("Production", (await second.GetAsync(Token)).Value.Data.NetworkProfile.SlotType.ToString());
        var view = (await second.GetInstanceViewAsync(Token)).Value;
        Assert.Equal(2, view.RoleInstanceStatusesSummary.Single(status => status.Code == "RoleState/RoleStateStarted").Count);

        await (await group.DeleteAsync(WaitUntil.Started, cancellationToken: Token)).WaitForCompletionResponseAsync(Quickly, Token);
        Assert.False(await groups.ExistsAsync("rg-fresh", Token));
        Assert.Equal("{\"value\":[]}", (await cloud.GetAsync($"/subscriptions/{Paths.Retail}/providers/Microsoft.Network/publicIPAddresses?{Paths.Network}")).Text);
    }

    private static DelayStrategy Quickly => DelayStrategy.CreateFixedDelayStrategy(TimeSpan.FromMilliseconds(20));

    private static async Task<CloudServiceResource> DeployAsync(RunningCloud cloud, ResourceGroupResource group, string name, string? partner)
    {
        var address = new ResourceIdentifier($"{group.Id}/providers/Microsoft.Network/publicIPAddresses/{name}-ip");
        var data = new GenericResourceData("westeurope") { Properties = BinaryData.FromObjectAsJson(new { publicIPAllocationMethod = "Static" }) };
        await cloud.Arm.GetGenericResources().CreateOrUpdateAsync(WaitUntil.Completed, address, data, Token);
        var frontend = new LoadBalancerFrontendIPConfiguration("front") { PublicIPAddressId = address };
        var operation = await group.GetCloudServices().CreateOrUpdateAsync(WaitUntil.Started, name, new CloudServiceData("westeurope")
        {
            PackageUri = new Uri("https://packages.example/fresh.cspkg"),
            Configuration = """<ServiceConfiguration xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration"><Role name="Web"><Instances count="2" /></Role></ServiceConfiguration>""",
            NetworkProfile = new CloudServiceNetworkProfile
            {
                SlotType = partner is null ? CloudServiceSlotType.Production : CloudServiceSlotType.Staging,
                SwappableCloudServiceId = partner is null ? null : new ResourceIdentifier(partner),
                LoadBalancerConfigurations = { new CloudServiceLoadBalancerConfiguration(name + "-lb", [frontend]) },
            },
        }, Token);
        return (await operation.WaitForCompletionAsync(Quickly, Token)).Value;
    }

    [Fact]
    public async Task Answer_UpdateThatRepeatsThePair_IsTaken()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = $"{Paths.Deployment("shop-api", "1123")}?{Paths.Compute}";
        var body = JsonNode.Parse((await cloud.GetAsync(path)).Text)!;
        body["properties"]!["roleProfile"]!["roles"]![0]!["sku"]!["capacity"] = 5;
        body["properties"]!["allowModelOverride"] = true;
        var updated = await cloud.SendAsync(HttpMethod.Put, path, body);
        Assert.Equal((200, "Updating"), (updated.Status, StateOf(updated)));
        await cloud.FollowAsync(updated);
        Assert.Equal("Succeeded", StateOf(await cloud.GetAsync(path)));
    }

    [Fact]
    public async Task Answer_UpdateByItself_GoesOverTheDomains()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var cloud = await RunningCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromSeconds(30), time);
        var path = Paths.Deployment("shop-api", "1123");
        var body = JsonNode.Parse((await cloud.GetAsync($"{path}?{Paths.Compute}")).Text)!;
        Assert.Equal(200, (await cloud.SendAsync(HttpMethod.Put, $"{path}?{Paths.Compute}", body)).Status);

        var seen = new List<(string Domain, int Away)>();
        for (var third = 0; third <= 3; third++)
        {
            var view = await cloud.GetAsync($"{path}/instanceView?{Paths.Compute}");
            var started = view.Json.GetProperty("roleInstance").GetProperty("statusesSummary").EnumerateArray().First(status => status.GetProperty("code").GetString() == "RoleState/RoleStateStarted").GetProperty("count").GetInt32();
            seen.Add((view.Json.GetProperty("statuses").EnumerateArray().Select(status => status.GetProperty("code").GetString()!).First(code => code.StartsWith("CurrentUpgradeDomain/", StringComparison.Ordinal)), Instances(view) - started));
            time.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(["CurrentUpgradeDomain/0", "CurrentUpgradeDomain/1", "CurrentUpgradeDomain/2", "CurrentUpgradeDomain/-1"], seen.Select(each => each.Domain));
        Assert.Equal([true, true, true, false], seen.Select(each => each.Away > 0));
    }

    [Fact]
    public async Task Answer_UpdateWhileAnotherRuns_TakesItsPlace()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var cloud = await RunningCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromSeconds(30), time);
        var path = $"{Paths.Deployment("shop-api", "1123")}?{Paths.Compute}";
        var body = JsonNode.Parse((await cloud.GetAsync(path)).Text)!;
        var first = await cloud.SendAsync(HttpMethod.Put, path, body);
        time.Advance(TimeSpan.FromSeconds(12));

        var second = await cloud.SendAsync(HttpMethod.Put, path, body);

        Assert.Equal((200, "Updating"), (second.Status, StateOf(second)));
        var preempted = await cloud.GetAsync(new Uri(first.Headers["Azure-AsyncOperation"]).PathAndQuery);
        Assert.Equal(("Canceled", "OperationPreempted"), (preempted.Json.GetProperty("status").GetString(), preempted.Json.GetProperty("error").GetProperty("code").GetString()));
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal("Updating", StateOf(await cloud.GetAsync(path)));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Succeeded", StateOf(await cloud.GetAsync(path)));
    }

    [Fact]
    public async Task Answer_UpdateWhileAnInstanceRestarts_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync(options => options.OperationDuration = TimeSpan.FromSeconds(30), new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
        var path = Paths.Deployment("shop-api", "1123");
        var body = JsonNode.Parse((await cloud.GetAsync($"{path}?{Paths.Compute}")).Text)!;
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Post, $"{path}/restart?{Paths.Compute}", new { roleInstances = new[] { "*" } })).Status);

        Assert.Equal(409, (await cloud.SendAsync(HttpMethod.Put, $"{path}?{Paths.Compute}", body)).Status);
    }

    private static int Instances(Answer view) => view.Json.GetProperty("roleInstance").GetProperty("statusesSummary").EnumerateArray().Sum(status => status.GetProperty("count").GetInt32());

    [Fact]
    public async Task Answer_UpdateThatDropsThePair_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = $"{Paths.Deployment("shop-api", "1123")}?{Paths.Compute}";
        var body = JsonNode.Parse((await cloud.GetAsync(path)).Text)!;
        body["properties"]!["networkProfile"]!.AsObject().Remove("swappableCloudService");
        var answer = await cloud.SendAsync(HttpMethod.Put, path, body);
        Assert.Equal(409, answer.Status);
        Assert.Contains("cannot be deleted or updated", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThirdOfAPair_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Put, $"{Paths.Deployment("shop-api", "1200")}?{Paths.Compute}", Body(Paths.Deployment("shop-api", "0911")));
        Assert.Equal((409, "OperationNotAllowed"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Answer_WithoutLocation_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(HttpMethod.Put, $"{New}?{Paths.Compute}", new { properties = new { } });
        Assert.Equal((400, "InvalidRequestContent"), (answer.Status, answer.ErrorCode));
    }

    private static string? StateOf(Answer answer) => answer.Json.GetProperty("properties").GetProperty("provisioningState").GetString();

    private static object Body(string? partner = null) => new
    {
        location = "northeurope",
        properties = new
        {
            roleProfile = new { roles = new[] { new { name = "Mail.Web", sku = new { name = "Standard_D2_v2", capacity = 2 } } } },
            networkProfile = new { swappableCloudService = new { id = partner ?? Live } },
        },
    };
}
