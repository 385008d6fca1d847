using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Portal.Emulator.Tests.Faults;

/// <summary>What each kind of fault does to a swap of shop-api, and to nobody else.</summary>
public sealed class FaultCatalogueTests
{
    private static readonly string Staged = Paths.Deployment("shop-api", "1123");
    private static readonly string Read = $"{Staged}?{Paths.Compute}";

    private static readonly Dictionary<string, Func<Scene, Task>> Effects = new(StringComparer.Ordinal)
    {
        ["throttled"] = scene => RefusedAsync(scene, 429, "TooManyRequests", retryAfter: "9"),
        ["error"] = scene => RefusedAsync(scene, 500, "InternalServerError"),
        ["unavailable"] = scene => RefusedAsync(scene, 503, "ServiceUnavailable", retryAfter: "9"),
        ["dropRequest"] = scene => CutAsync(scene, "Staging"),
        ["dropReply"] = scene => CutAsync(scene, "Production"),
        ["late"] = LateAsync,
        ["rubbish"] = async scene => Assert.ThrowsAny<JsonException>(() => scene.Answer.Json),
        ["operationHangs"] = scene => EndsAsync(scene, "InProgress", "Staging"),
        ["operationFails"] = scene => EndsAsync(scene, "Failed", "Staging"),
        ["operationForgotten"] = ForgottenAsync,
        ["halfDone"] = HalfAsync,
        ["instanceDies"] = InstanceDiesAsync,
        ["walkStarts"] = scene => RefusedAsync(scene, 409, "VipSwapNotAllowedAsRollingUpgradeIsInProgress"),
        ["swappedBehind"] = SwappedBehindAsync,
    };

    public static TheoryData<string> Kinds => [.. Effects.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kind_Ordered_DoesWhatItsDescriptionSays(string kind)
    {
        var time = new FakeTimeProvider();
        await using var cloud = await RunningCloud.StartAsync(time: time);
        object order = kind is "throttled" or "unavailable"
            ? new { kind, service = "shop-api", operation = "swap", times = 1, retryAfter = 9 }
            : kind is "instanceDies" or "walkStarts" or "swappedBehind" ? new { kind, service = "shop-api", times = 1 } : new { kind, service = "shop-api", operation = "swap", times = 1 };
        Assert.Equal(204, (await cloud.OrderFaultAsync("one", order)).Status);

        var other = Paths.Deployment("orders", "1123");
        Assert.Equal(202, (await cloud.SendAsync(HttpMethod.Put, Paths.Swap(other), Paths.Slot("Production"))).Status);
        await Effects[kind](await Scene.OfAsync(cloud, time, kind));

        Assert.Empty((await cloud.GetAsync("/.emulator/faults")).Json.EnumerateObject());
    }

    [Fact]
    public async Task Catalogue_HasEveryKind_WithWordsAndParameters()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var catalogue = (await cloud.GetAsync("/.emulator/faults/catalogue")).Json;
        var kinds = catalogue.GetProperty("kinds").EnumerateArray().ToList();
        Assert.Equal(Effects.Keys.Order(StringComparer.Ordinal), kinds.Select(kind => kind.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
        Assert.All(kinds, kind => Assert.NotEmpty(kind.GetProperty("what").GetString()!));
        Assert.All(kinds, kind => Assert.Contains("times", kind.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString())));
        Assert.Contains("restart", catalogue.GetProperty("lasting").GetString(), StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(Scene scene, int status, string code, string? retryAfter = null)
    {
        Assert.Equal((status, code, retryAfter), (scene.Answer.Status, scene.Answer.ErrorCode, scene.Answer.Headers.GetValueOrDefault("Retry-After")));
        Assert.Equal("Staging", await scene.SlotAsync());
    }

    private static async Task CutAsync(Scene scene, string slot)
    {
        Assert.IsType<HttpRequestException>(scene.Failure);
        Assert.Equal(slot, await scene.SlotAsync());
    }

    private static async Task LateAsync(Scene scene)
    {
        Assert.Equal(202, scene.Answer.Status);
        Assert.InRange(scene.Waited, TimeSpan.FromSeconds(2), TimeSpan.FromHours(1));
        Assert.Equal("Production", await scene.SlotAsync());
    }

    private static async Task EndsAsync(Scene scene, string status, string slot)
    {
        Assert.Equal(slot, await scene.SlotAsync());
        Assert.Equal(status, (await scene.FollowAsync()).Json.GetProperty("status").GetString());
    }

    private static async Task ForgottenAsync(Scene scene)
    {
        Assert.Equal("Production", await scene.SlotAsync());
        Assert.Equal(404, (await scene.FollowAsync()).Status);
    }

    private static async Task HalfAsync(Scene scene)
    {
        await EndsAsync(scene, "Failed", "Staging");
        var frontend = (await scene.Cloud.GetAsync($"{Paths.Balancer("shop-api", "0911")}?{Paths.Network}")).Json.GetProperty("properties").GetProperty("frontendIPConfigurations")[0];
        Assert.False(frontend.GetProperty("properties").TryGetProperty("publicIPAddress", out _));
    }

    private static async Task InstanceDiesAsync(Scene scene)
    {
        await EndsAsync(scene, "Succeeded", "Production");
        var states = (await scene.Cloud.GetAsync($"{Staged}/instanceView?{Paths.Compute}")).Json.GetProperty("roleInstance").GetProperty("statusesSummary").EnumerateArray();
        Assert.Contains("RoleState/RoleStateStopping", states.Select(state => state.GetProperty("code").GetString()));
    }

    private static async Task SwappedBehindAsync(Scene scene)
    {
        Assert.Equal(200, scene.Answer.Status);
        Assert.False(scene.Answer.Headers.ContainsKey("Azure-AsyncOperation"));
        Assert.Equal("Production", await scene.SlotAsync());
    }

    private sealed class Scene(RunningCloud cloud)
    {
        private Answer? _answer;

        public RunningCloud Cloud => cloud;

        public Answer Answer => _answer ?? throw new InvalidOperationException("The request got no answer.", Failure);

        public Exception? Failure { get; private set; }

        public TimeSpan Waited { get; private set; }

        public static async Task<Scene> OfAsync(RunningCloud cloud, FakeTimeProvider time, string kind)
        {
            var scene = new Scene(cloud);
            var began = time.GetUtcNow();
            var sent = cloud.SendAsync(HttpMethod.Put, Paths.Swap(Staged), Paths.Slot("Production"));
            if (kind == "late")
            {
                // The clock is the test's own: nothing comes before it has been moved.
                await cloud.GetUntilAsync("/.emulator/faults", answer => !answer.Json.EnumerateObject().Any());
                await cloud.GetUntilAsync("/.emulator/faults", _ => scene.HasPassed(sent, time, began));
            }
            try
            {
                scene._answer = await sent;
            }
            catch (HttpRequestException failure)
            {
                scene.Failure = failure;
            }
            time.Advance(TimeSpan.FromMinutes(1));
            return scene;
        }

        private bool HasPassed(Task sent, FakeTimeProvider clock, DateTimeOffset began)
        {
            if (!sent.IsCompleted)
                clock.Advance(TimeSpan.FromMilliseconds(100));
            Waited = clock.GetUtcNow() - began;
            return sent.IsCompleted;
        }

        public async Task<string?> SlotAsync() => (await cloud.GetAsync(Paths.Swap(Staged))).Json.GetProperty("properties").GetProperty("slotType").GetString();

        public Task<Answer> FollowAsync() => cloud.GetAsync(new Uri(Answer.Headers["Azure-AsyncOperation"]).PathAndQuery);
    }
}
