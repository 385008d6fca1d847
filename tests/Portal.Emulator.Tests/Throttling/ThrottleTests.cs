using System.Buffers.Text;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.Throttling;

/// <summary>Through the door, on made-up time.</summary>
public sealed class ThrottleTests
{
    private const string Remaining = "x-ms-ratelimit-remaining-subscription-reads";
    private const string Retail = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}";
    private const string Media = $"/subscriptions/{Paths.Media}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}";
    private static readonly object Query = new { query = "Resources | where type =~ 'microsoft.compute/cloudservices' | project id" };

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Take_AboveTheBurst_IsRefusedUntilTheBucketIsRefilled()
    {
        await using var cloud = await StartAsync();
        Assert.Equal(Enumerable.Range(0, 250).Reverse().Select(left => (200, $"{left}")), await ReadAsync(cloud, 250));

        var refused = await cloud.GetAsync(Retail);
        Assert.Equal((429, "SubscriptionRequestsThrottled", "1", "0"), (refused.Status, refused.ErrorCode, refused.Headers["Retry-After"], refused.Headers[Remaining]));
        Assert.Contains("The limit of reads in subscription", refused.ErrorMessage, StringComparison.Ordinal);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Enumerable.Range(0, 25).Reverse().Select(left => (200, $"{left}")), await ReadAsync(cloud, 25));
        Assert.Equal(429, (await cloud.GetAsync(Retail)).Status);
    }

    [Fact]
    public async Task Take_UsedUp_OtherSubscriptionsPrincipalsAndWritesAreLetIn()
    {
        await using var cloud = await StartAsync();
        await ReadAsync(cloud, 251);
        Assert.Equal((200, "249"), Of(await cloud.GetAsync(Media)));
        Assert.Equal(200, (await cloud.GetAsync("/subscriptions?api-version=2022-12-01")).Status);
        Assert.Equal("199", (await cloud.SendAsync(HttpMethod.Patch, $"{Paths.Deployment("shop-api", "0911")}?{Paths.Compute}", new { tags = new { } })).Headers["x-ms-ratelimit-remaining-subscription-writes"]);

        SignIn(cloud, "somebody-else");
        Assert.Equal((200, "249"), Of(await cloud.GetAsync(Retail)));
    }

    [Fact]
    public async Task Take_SixteenthQueryInFiveSeconds_IsRefusedUntilTheWindowEnds()
    {
        await using var cloud = await StartAsync();
        for (var left = 14; left >= 0; left--)
        {
            var granted = await AskAsync(cloud);
            Assert.Equal((200, $"{left}", "00:00:05"), (granted.Status, granted.Headers["x-ms-user-quota-remaining"], granted.Headers["x-ms-user-quota-resets-after"]));
        }

        time.Advance(TimeSpan.FromSeconds(2));
        var refused = await AskAsync(cloud);
        Assert.Equal((429, "RateLimiting", "3", "0"), (refused.Status, refused.ErrorCode, refused.Headers["Retry-After"], refused.Headers["x-ms-user-quota-remaining"]));
        Assert.Equal("00:00:03", refused.Headers["x-ms-user-quota-resets-after"]);

        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(200, (await AskAsync(cloud)).Status);
    }

    [Fact]
    public async Task Take_Refused_DoesNothingAndIsInTheListOfRequests()
    {
        await using var cloud = await StartAsync();
        var deployment = $"{Paths.Deployment("shop-api", "0911")}?{Paths.Compute}";
        for (var change = 0; change < 200; change++)
            await cloud.SendAsync(HttpMethod.Patch, deployment, new { tags = new { change = $"{change}" } });

        var refused = await cloud.SendAsync(HttpMethod.Patch, deployment, new { tags = new { change = "too many" } });

        Assert.Equal((429, "1"), (refused.Status, refused.Headers["Retry-After"]));
        Assert.Equal("199", (await cloud.GetAsync(deployment)).Json.GetProperty("tags").GetProperty("change").GetString());
        Assert.Single((await cloud.GetAsync("/.emulator/requests")).Json.EnumerateArray(), request => request.GetProperty("status").GetInt32() == 429);
    }

    private Task<RunningCloud> StartAsync() => RunningCloud.StartAsync(options => options.Throttling = true, time);

    private static async Task<IReadOnlyList<(int, string)>> ReadAsync(RunningCloud cloud, int times)
    {
        var answers = new List<(int, string)>();
        for (var read = 0; read < times; read++)
            answers.Add(Of(await cloud.GetAsync(Retail)));
        return answers;
    }

    private static (int, string) Of(Answer answer) => (answer.Status, answer.Headers[Remaining]);

    private static Task<Answer> AskAsync(RunningCloud cloud) => cloud.SendAsync(HttpMethod.Post, "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01", Query);

    private static void SignIn(RunningCloud cloud, string name)
    {
        var claims = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"appid":"{{name}}"}"""));
        cloud.Http.DefaultRequestHeaders.Authorization = new("Bearer", $"e30.{claims}.x");
    }
}
