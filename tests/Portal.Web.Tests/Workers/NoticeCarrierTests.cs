using Microsoft.Extensions.Logging.Abstractions;
using Portal.Domain.Notices;
using Portal.Domain.Tests.Support;
using Portal.Web.Notices;
using Portal.Web.Notices.Forms;
using Portal.Web.Tests.Samples;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class NoticeCarrierTests : IAsyncLifetime
{
    private readonly NoticePolicy policy = new(AllowsLoopback: true);
    private readonly NoticeWorld world;
    private readonly NoticePost post;
    private HookReceiver receiver = null!;

    public NoticeCarrierTests()
    {
        world = new NoticeWorld(policy);
        var links = new NoticeLinks(new NoticeOptions());
        post = new NoticePost(new WebhookClient(policy), new MailSender(new MailOptions(), links), new NoticeForms(links));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => receiver = await HookReceiver.StartAsync();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Fact]
    public async Task Run_ThreeInstances_SendEachNoticeOnce()
    {
        await world.AddAsync(NoticeWorld.Draft() with { Address = receiver.Address });
        for (var n = 0; n < 30; n++)
            await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted, $"n{n}"), Token);
        var carriers = Enumerable.Range(0, 3).Select(_ => New(world.Outbox)).ToList();

        await Task.WhenAll(carriers.Select(carrier => carrier.StartAsync(Token)));
        var hooks = await receiver.WaitAsync(30);
        while (world.Outbox.All.Any(delivery => delivery.State != DeliveryState.Sent))
            await Task.Delay(20, Token);
        await Task.WhenAll(carriers.Select(carrier => carrier.StopAsync(Token)));

        Assert.Equal(30, hooks.Select(hook => hook.Headers["webhook-id"]).Distinct().Count());
        Assert.Equal(30, receiver.Hooks.Count);
    }

    [Fact]
    public async Task Run_InstanceDiedWhileSending_AnotherSendsItAgainWithTheSameId()
    {
        await world.AddAsync(NoticeWorld.Draft() with { Address = receiver.Address });
        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);
        await world.Outbox.TakeAsync(1, TimeSpan.FromSeconds(60), Token); // It took it, and was heard of no more.
        var carrier = New(world.Outbox);
        await carrier.StartAsync(Token);

        world.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("n1", (await receiver.WaitAsync(1)).Single().Headers["webhook-id"]);
        await carrier.StopAsync(Token);
        Assert.Equal(2, world.Outbox.All.Single().Tries);
    }

    [Fact]
    public async Task Run_DatabaseAway_GoesOnWhenItIsBack()
    {
        await world.AddAsync(NoticeWorld.Draft() with { Address = receiver.Address });
        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);
        world.Outbox.Fault = MemoryLog.Broken;
        var carrier = New(world.Outbox);
        await carrier.StartAsync(Token);

        world.Outbox.Fault = null;
        while (receiver.Hooks.IsEmpty)
        {
            world.Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(20, Token);
        }

        await carrier.StopAsync(Token);
        Assert.Single(receiver.Hooks);
    }

    private NoticeCarrier New(MemoryOutbox outbox) => new(
        outbox, new NoticeSender(world.Channels, new PlainSecrets(), post, world.Time), world.Writer, new NoticeOptions(), world.Time, NullLogger<NoticeCarrier>.Instance);
}
