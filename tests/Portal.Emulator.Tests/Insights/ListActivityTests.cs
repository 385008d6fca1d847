using System.Buffers.Text;
using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.Emulator.Tests.Insights;

public sealed class ListActivityTests
{
    private const string Log = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01";

    [Fact]
    public async Task Answer_AfterASwap_HasItsBeginningAndEndUnderOneCorrelation()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var staged = Paths.Deployment("shop-api", "1123");
        var swap = await cloud.SendAsync(HttpMethod.Put, Paths.Swap(staged), Paths.Slot("Production"));
        await cloud.FollowAsync(swap);
        await cloud.SendAsync(HttpMethod.Patch, $"{Paths.Deployment("checkout", "1120")}?{Paths.Compute}", new { tags = new { } });

        var entries = (await cloud.GetAsync($"{Log}&$filter=eventTimestamp ge '2020-01-01T00:00:00Z' and resourceUri eq '{staged}'")).Json.GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(["Started", "Succeeded"], entries.Select(entry => entry.GetProperty("status").GetProperty("value").GetString()).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(swap.Headers["x-ms-correlation-request-id"], entry.GetProperty("correlationId").GetString()));
        Assert.All(entries, entry => Assert.Equal("Microsoft.Network/cloudServiceSlots/write", entry.GetProperty("operationName").GetProperty("value").GetString()));
        Assert.Equal(3, (await cloud.GetAsync(Log)).Json.GetProperty("value").GetArrayLength());
        Assert.Equal("{\"value\":[]}", (await cloud.GetAsync($"{Log}&$filter=eventTimestamp le '2020-01-01T00:00:00Z'")).Text);
    }

    [Theory]
    [InlineData("slots", "Microsoft.Network/cloudServiceSlots/write")]
    [InlineData("frontends", "Microsoft.Network/locations/setLoadBalancerFrontendPublicIpAddresses/action")]
    public async Task Answer_EitherWayToSwap_NamesTheCaller(string way, string operation)
    {
        await using var cloud = await RunningCloud.StartAsync();
        using var swap = way == "slots"
            ? Request(HttpMethod.Put, Paths.Swap(Paths.Deployment("shop-api", "1123")), Paths.Slot("Production"))
            : Request(HttpMethod.Post, $"/subscriptions/{Paths.Retail}/providers/Microsoft.Network/locations/westeurope/setLoadBalancerFrontendPublicIpAddresses?{Paths.Network}", Crossed());
        using var accepted = await cloud.Http.SendAsync(swap, TestContext.Current.CancellationToken);
        await cloud.FollowAsync(await Answer.OfAsync(accepted, TestContext.Current.CancellationToken));

        var entries = (await cloud.GetAsync(Log)).Json.GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(["Succeeded", "Started"], entries.Select(entry => entry.GetProperty("status").GetProperty("value").GetString()));
        Assert.All(entries, entry => Assert.Equal(
            ("ana@contoso.example", operation), (entry.GetProperty("caller").GetString(), entry.GetProperty("operationName").GetProperty("value").GetString())));
    }

    private static object Crossed() => new { frontendIPConfigurations = new[] { Frontend("0911", "shop-api-staging-ip"), Frontend("1123", "shop-api-ip") } };

    private static object Frontend(string build, string address) => new
    {
        id = $"{Paths.Balancer("shop-api", build)}/frontendIPConfigurations/shop-api-{build}-fe",
        properties = new { publicIPAddress = new { id = Paths.Address("shop-api", address) } },
    };

    private static HttpRequestMessage Request(HttpMethod method, string path, object body)
    {
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { upn = "ana@contoso.example" }));
        var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", $"e30.{claims}.none");
        return request;
    }
}
