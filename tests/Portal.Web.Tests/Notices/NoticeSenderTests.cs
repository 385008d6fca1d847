using Microsoft.AspNetCore.Http;
using Portal.Domain.Notices;
using Portal.Domain.Tests.Support;
using Portal.Web.Notices;
using Portal.Web.Notices.Forms;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Notices;

public sealed class NoticeSenderTests : IAsyncLifetime
{
    private readonly NoticePolicy policy = new(AllowsLoopback: true);
    private readonly NoticeWorld world;
    private HookReceiver receiver = null!;

    public NoticeSenderTests() => world = new NoticeWorld(policy);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => receiver = await HookReceiver.StartAsync();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Fact]
    public async Task SendAsync_NotTaken_WaitsLongerEachTimeAndIsGivenUpInTheEnd()
    {
        receiver.OnHook = Answer(StatusCodes.Status500InternalServerError);
        var channel = await AddAsync();

        var first = await SendAsync(channel, tries: 1);
        var third = await SendAsync(channel, tries: 3);
        var last = await SendAsync(channel, RetryPlan.MostTries);

        Assert.InRange(first.NextIn!.Value.TotalSeconds, 2.5, 5);
        Assert.InRange(third.NextIn!.Value.TotalSeconds, 10, 20);
        Assert.Equal((DeliveryState.Waiting, "500"), (first.State, first.Text));
        Assert.Equal((DeliveryState.GivenUp, (TimeSpan?)null), (last.State, last.NextIn));
    }

    [Fact]
    public async Task SendAsync_ScopeNarrowedSince_SendsNothing()
    {
        var channel = await AddAsync();
        await world.Desk.ChangeAsync(channel.Id, NoticeWorld.Draft(scope: "team=Other") with { Address = null }, Sample.AnaMay, Token);

        Assert.Equal(DeliveryState.GivenUp, (await SendAsync(channel)).State);
        Assert.Empty(receiver.Hooks);
    }

    [Fact]
    public async Task SendAsync_RemovedSince_SendsNothing()
    {
        var channel = await AddAsync();
        await world.Desk.RemoveAsync(channel.Id, Sample.AnaMay, Token);

        Assert.Equal("The channel was removed", (await SendAsync(channel)).Text);
        Assert.Empty(receiver.Hooks);
    }

    [Fact]
    public async Task SendAsync_KeysLost_SaysToAddItAgain()
    {
        var channel = await AddAsync();

        var answer = await Sender(new LostSecrets()).SendAsync(Delivery(channel, 1), Token);

        Assert.Equal(DeliveryState.GivenUp, answer.State);
        Assert.Contains("Add the channel again", answer.Text, StringComparison.Ordinal);
    }

    private static Func<HttpContext, Task> Answer(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static NoticeDelivery Delivery(NoticeChannel channel, int tries) => new(1, channel.Id, NoticeSamples.Live, DeliveryState.Waiting, tries, Sample.Now, null, null);

    private Task<NoticeChannel> AddAsync() => world.AddAsync(NoticeWorld.Draft() with { Address = receiver.Address });

    private Task<DeliveryAnswer> SendAsync(NoticeChannel channel, int tries = 1) => Sender(new PlainSecrets()).SendAsync(Delivery(channel, tries), Token);

    private NoticeSender Sender(INoticeSecrets secrets)
    {
        var links = new NoticeLinks(new NoticeOptions());
        return new(world.Channels, secrets, new NoticePost(new WebhookClient(policy), new MailSender(new MailOptions(), links), new NoticeForms(links)), world.Time);
    }

    private sealed class LostSecrets : INoticeSecrets
    {
        public string Seal(string text) => text;

        public string? Open(string sealedText) => null;
    }
}
