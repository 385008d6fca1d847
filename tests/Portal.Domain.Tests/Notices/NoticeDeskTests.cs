using Portal.Domain.Notices;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Notices;

public sealed class NoticeDeskTests
{
    private readonly NoticeWorld world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAsync_AWebhook_SaysItsKeyOnceAndKeepsNothingInTheClear()
    {
        var saved = Assert.IsType<ChannelResult.Saved>(await world.Desk.AddAsync(NoticeWorld.Draft() with { Address = "https://hooks.example.com/services/T0/SECRET" }, Sample.AnaMay, Token));

        Assert.StartsWith("whsec_", saved.Key, StringComparison.Ordinal);
        Assert.Equal("https://hooks.example.com/…", saved.Channel.ShownAddress);
        var written = Assert.Single(world.Book.Entries);
        Assert.DoesNotContain("SECRET", written.What.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(saved.Key!, written.What.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((NoticeChannels.Changed, "Ana Ribeiro"), (written.Kind, written.Person.Name));
        Assert.Null(Assert.IsType<ChannelResult.Saved>(await world.Desk.ChangeAsync(saved.Channel.Id, NoticeWorld.Draft("Renamed") with { Address = null }, Sample.AnaMay, Token)).Key);
    }

    [Fact]
    public async Task AddAsync_WrongInEveryField_SaysAllOfIt()
    {
        var draft = new ChannelDraft(" ", ChannelForm.Json, "http://10.0.0.4/", "everywhere", ["swap.sideways"]);

        var invalid = Assert.IsType<ChannelResult.Invalid>(await world.Desk.AddAsync(draft, Sample.AnaMay, Token));

        Assert.Equal(["Address", "Kinds", "Name", "Scope"], invalid.Problems.Select(problem => problem.Field).Order());
        Assert.Empty(world.Book.Entries);
    }

    [Fact]
    public async Task AddAsync_MailWithoutAServer_SaysWhichSettingIsMissing()
    {
        var draft = NoticeWorld.Draft() with { Form = ChannelForm.Mail, Address = "team@example.com" };

        Assert.Contains("Mail:Host", Assert.IsType<ChannelResult.Invalid>(await world.Desk.AddAsync(draft, Sample.AnaMay, Token)).Problems.Single().Text, StringComparison.Ordinal);
        var withMail = new NoticeWorld(new NoticePolicy(HasMail: true));
        Assert.Null(Assert.IsType<ChannelResult.Saved>(await withMail.Desk.AddAsync(draft, Sample.AnaMay, Token)).Key);
        Assert.IsType<ChannelResult.Invalid>(await withMail.Desk.AddAsync(draft with { Address = "team@example.com\r\nBcc: x@example.com" }, Sample.AnaMay, Token));
    }

    [Theory]
    [InlineData(OperatorRole.Reader)]
    [InlineData(OperatorRole.Operator)]
    [InlineData(OperatorRole.Approver)]
    public async Task EveryDoor_OfWhoIsNoOwner_IsClosed(OperatorRole role)
    {
        var (channel, by) = (await world.AddAsync(), Scoped.Access(role, "*"));
        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);

        Assert.IsType<ChannelResult.Forbidden>(await world.Desk.AddAsync(NoticeWorld.Draft(), by, Token));
        Assert.IsType<ChannelResult.NotFound>(await world.Desk.ChangeAsync(channel.Id, NoticeWorld.Draft(), by, Token));
        Assert.IsType<ChannelResult.NotFound>(await world.Desk.RenewKeyAsync(channel.Id, by, Token));
        Assert.IsType<ChannelResult.NotFound>(await world.Desk.RemoveAsync(channel.Id, by, Token));
        Assert.False(await world.Desk.TestAsync(channel.Id, by, Token));
        Assert.Empty(await world.Desk.ListAsync(by, Token));
        Assert.Empty(await world.Desk.DeliveriesAsync(new DeliveryFilter(), by, Token));
        Assert.Null(await world.Desk.DeliveryAsync(1, by, Token));
        Assert.False(await world.Desk.SendAgainAsync(1, by, Token));
    }

    [Fact]
    public async Task EveryDoor_OfAnOwnerElsewhere_ShowsNothingOfIt()
    {
        var (channel, by) = (await world.AddAsync(NoticeWorld.Draft(scope: "/subscriptions/s1")), Scoped.Access(OperatorRole.Owner, "/subscriptions/s2"));

        Assert.Null(await world.Desk.FindAsync(channel.Id, by, Token));
        Assert.IsType<ChannelResult.Forbidden>(await world.Desk.AddAsync(NoticeWorld.Draft(scope: "*"), by, Token));
        Assert.IsType<ChannelResult.Saved>(await world.Desk.AddAsync(NoticeWorld.Draft(scope: "/subscriptions/s2/resourceGroups/rg"), by, Token));
        Assert.Single(await world.Desk.ListAsync(by, Token));
        Assert.Equal(2, (await world.Desk.ListAsync(Sample.AnaMay, Token)).Count);
    }

    [Fact]
    public async Task ChangeAsync_OfSomebodyElseInBetween_IsOutdated()
    {
        var channel = await world.AddAsync();
        world.Book.OnWrite = () => world.Book.Touch(NoticeChannels.Kind, channel.Id);

        Assert.IsType<ChannelResult.Outdated>(await world.Desk.ChangeAsync(channel.Id, NoticeWorld.Draft("Renamed"), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task TestAsync_APausedChannel_IsSentToItAlone()
    {
        var (paused, other) = (await world.AddAsync(NoticeWorld.Draft() with { IsPaused = true }), await world.AddAsync(NoticeWorld.Draft("Other")));

        Assert.True(await world.Desk.TestAsync(paused.Id, Sample.AnaMay, Token));

        Assert.Equal((paused.Id, "test"), (world.Outbox.All.Single().Channel, world.Outbox.All.Single().Notice.Kind));
        Assert.Empty(await world.Desk.DeliveriesAsync(new DeliveryFilter([other.Id]), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task SendAgainAsync_OnlyWhatHasEnded()
    {
        await world.AddAsync();
        await world.Writer.TellAsync(NoticeWorld.Notice(NoticeKind.SwapStarted), Token);
        Assert.False(await world.Desk.SendAgainAsync(1, Sample.AnaMay, Token));
        await world.Outbox.FinishAsync((await world.Outbox.TakeAsync(1, TimeSpan.FromMinutes(1), Token)).Single(), new(DeliveryState.GivenUp, "500"), Token);

        Assert.True(await world.Desk.SendAgainAsync(1, Sample.AnaMay, Token));

        Assert.Equal((DeliveryState.Waiting, 0), (world.Outbox.All.Single().State, world.Outbox.All.Single().Tries));
    }

    [Fact]
    public async Task RemoveAsync_ThenItsAddressAndKeyAreGone()
    {
        var channel = await world.AddAsync();

        Assert.IsType<ChannelResult.Saved>(await world.Desk.RemoveAsync(channel.Id, Sample.AnaMay, Token));

        Assert.Empty(await world.Desk.ListAsync(Sample.AnaMay, Token));
        Assert.DoesNotContain("hooks.example.com/portal", (await world.Book.FindAsync(NoticeChannels.Kind, channel.Id, Token))!.What, StringComparison.Ordinal);
    }
}
