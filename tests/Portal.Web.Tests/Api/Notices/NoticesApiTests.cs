using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Notices;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Notices;

public sealed class NoticesApiTests : IAsyncLifetime
{
    private const string Channels = "/api/notifications/channels";
    private const string Deliveries = "/api/notifications/deliveries";

    private ApiPortal portal = null!;
    private HookReceiver receiver = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (portal, receiver) = (await ApiPortal.StartAsync(), await HookReceiver.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Swap_ToAChannel_IsToldFromStartToEndWithSignedBodies()
    {
        var added = await AddAsync(new { name = "Team", form = "json", address = receiver.Address });
        Assert.Equal((1, "Team"), ((await portal.GetAsync(Channels)).GetProperty("channels").GetArrayLength(), added.Text("name")));

        var swap = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"));
        await portal.EndAsync((await swap.JsonAsync(HttpStatusCode.Accepted)).GetProperty("links").Text("self"));

        var hooks = await receiver.WaitAsync(2);
        Assert.Equal(["swap.started", "swap.succeeded"], hooks.Select(hook => JsonElement.Parse(hook.Body).Text("type")).Order());
        Assert.All(hooks, hook => Assert.Equal(Signed(hook, added.Text("key")), hook.Headers["webhook-signature"]));
        Assert.All(hooks, hook => Assert.Equal(JsonElement.Parse(hook.Body).Text("id"), hook.Headers["webhook-id"]));
        var log = await LogAsync(all => all.All(delivery => delivery.Text("state") == "sent"), 2);
        Assert.All(log, delivery => Assert.Equal((1, "200 taken"), (delivery.GetProperty("tries").GetInt32(), delivery.Text("answer"))));
    }

    [Fact]
    public async Task Channel_TheKeyAndTheAddress_AreNeverToldAgain()
    {
        var added = await AddAsync(new { name = "Team", form = "slack", address = $"{receiver.Address}/SECRET" });
        var (id, key) = (added.Text("id"), added.Text("key"));
        await portal.Client.PostAsync($"{Channels}/{id}/test", null, Token);
        await receiver.WaitAsync(1);

        foreach (var address in new[] { Channels, $"{Channels}/{id}", Deliveries, "/api/ledger" })
        {
            var text = await portal.Client.GetStringAsync(address, Token);
            Assert.DoesNotContain("SECRET", text, StringComparison.Ordinal);
            Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(portal.Log, line => line.Contains("SECRET", StringComparison.Ordinal) || line.Contains(key, StringComparison.Ordinal));
        Assert.NotEqual(key, (await (await portal.Client.PostAsync($"{Channels}/{id}/key", null, Token)).JsonAsync(HttpStatusCode.OK)).Text("key"));
        Assert.Equal("notice.channel", (await portal.GetAsync("/api/ledger")).GetProperty("items")[0].Text("kind"));
    }

    [Theory]
    [InlineData("http://hooks.example.com/")]
    [InlineData("https://169.254.169.254/metadata/instance")]
    [InlineData("https://10.0.0.4/")]
    [InlineData("https://[::ffff:192.168.0.1]/")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task Add_AnAddressThatWebhooksDoNotLeadTo_IsRefusedWithItsPlace(string address)
    {
        var response = await portal.Client.PostAsJsonAsync(Channels, new { name = "x", form = "json", address }, Token);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal("#/address", problem.GetProperty("errors")[0].Text("pointer"));
    }

    [Fact]
    public async Task Add_EveryFieldWrong_NamesEach()
    {
        var response = await portal.Client.PostAsJsonAsync(Channels, new { name = "", form = "json", address = "x", scope = "all", events = new[] { "swap.sideways" } }, Token);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(["#/address", "#/events", "#/name", "#/scope"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("pointer")).Order());
    }

    [Fact]
    public async Task Receiver_DownThenUp_GetsTheSameIdAgain()
    {
        var time = new FakeTimeProvider(DialogSamples.Now);
        await portal.DisposeAsync();
        portal = await ApiPortal.StartAsync(change: services => services.AddSingleton<TimeProvider>(time));
        var fails = true;
        receiver.OnHook = context =>
        {
            context.Response.StatusCode = fails ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
            return context.Response.WriteAsync(fails ? "not now" : "taken", Token);
        };
        var id = (await AddAsync(new { name = "Team", form = "json", address = receiver.Address })).Text("id");
        await portal.Client.PostAsync($"{Channels}/{id}/test", null, Token);
        var waiting = (await LogAsync(all => all[0].TryGetProperty("answer", out var answer) && answer.GetString() == "503 not now", 1))[0];
        Assert.Equal(("waiting", 1), (waiting.Text("state"), waiting.GetProperty("tries").GetInt32()));
        Assert.True(waiting.TryGetProperty("nextAt", out _));

        fails = false;

        while (receiver.Hooks.Count < 2)
        {
            Assert.True(time.GetUtcNow() - DialogSamples.Now < TimeSpan.FromMinutes(10), "It was not sent again.");
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(20, Token);
        }

        Assert.Single(receiver.Hooks.Select(hook => hook.Headers["webhook-id"]).Distinct());
        Assert.Equal(2, (await LogAsync(all => all[0].Text("state") == "sent", 1))[0].GetProperty("tries").GetInt32());
    }

    [Fact]
    public async Task Receiver_Gone_IsGivenUpAndCanBeSentAgain()
    {
        receiver.OnHook = context =>
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        };
        var id = (await AddAsync(new { name = "Team", form = "json", address = receiver.Address })).Text("id");
        await portal.Client.PostAsync($"{Channels}/{id}/test", null, Token);
        var number = (await LogAsync(all => all[0].Text("state") == "givenUp", 1))[0].GetProperty("number").GetInt64();
        receiver.OnHook = context => context.Response.WriteAsync("taken", Token);

        Assert.Equal(HttpStatusCode.Accepted, (await portal.Client.PostAsync($"{Deliveries}/{number}/send-again", null, Token)).StatusCode);

        await LogAsync(all => all[0].Text("state") == "sent", 1);
        await (await portal.Client.PostAsync($"{Deliveries}/99/send-again", null, Token)).ProblemAsync(HttpStatusCode.NotFound, "delivery-not-found");
    }

    [Fact]
    public async Task Channel_PausedThenRemoved_HearsNothing()
    {
        var id = (await AddAsync(new { name = "Team", form = "json", address = receiver.Address })).Text("id");
        var changed = await portal.Client.PutAsJsonAsync($"{Channels}/{id}", new { name = "Quiet", form = "json", paused = true }, Token);
        Assert.True((await changed.JsonAsync(HttpStatusCode.OK)).GetProperty("paused").GetBoolean());
        await portal.Service<INotices>().TellAsync(NoticeSamples.Live with { At = DateTimeOffset.MaxValue }, Token);

        Assert.Equal(0, (await portal.GetAsync(Deliveries)).GetProperty("deliveries").GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, (await portal.Client.DeleteAsync($"{Channels}/{id}", Token)).StatusCode);
        await (await portal.Client.GetAsync($"{Channels}/{id}", Token)).ProblemAsync(HttpStatusCode.NotFound, "channel-not-found");
        Assert.Equal(0, (await portal.GetAsync(Channels)).GetProperty("channels").GetArrayLength());
    }

    [Fact]
    public async Task List_WrongQuery_NamesTheParameter()
    {
        var problem = await (await portal.Client.GetAsync($"{Deliveries}?state=lost&before=x", Token)).ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        Assert.Equal(["before", "state"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("parameter")).Order());
    }

    private static string Signed(HookReceiver.Hook hook, string key)
    {
        // As a receiver does it.
        var signed = $"{hook.Headers["webhook-id"]}.{hook.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(hook.Body)}";
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key["whsec_".Length..]), Encoding.UTF8.GetBytes(signed)))}";
    }

    private async Task<JsonElement> AddAsync(object body) => await (await portal.Client.PostAsJsonAsync(Channels, body, Token)).JsonAsync(HttpStatusCode.Created);

    /// <summary>The deliveries as soon as there are so many and they are as a test waits for.</summary>
    private async Task<IReadOnlyList<JsonElement>> LogAsync(Func<IReadOnlyList<JsonElement>, bool> isThere, int count)
    {
        while (true)
        {
            var all = (await portal.GetAsync(Deliveries)).GetProperty("deliveries").EnumerateArray().ToList();
            if (all.Count == count && isThere(all))
                return all;
            await Task.Delay(50, Token);
        }
    }
}
