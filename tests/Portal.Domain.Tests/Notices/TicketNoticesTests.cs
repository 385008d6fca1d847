using Portal.Domain.Estate;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Notices;

public sealed class TicketNoticesTests
{
    private readonly NoticeWorld world = new();
    private readonly TicketNotices tickets;

    public TicketNoticesTests() => tickets = New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookAsync_OpenThenLost_TellsOnceAfterTenSeconds()
    {
        await world.AddAsync();
        await LookAsync(tickets, ReturnTicketState.Possible);
        await LookAsync(tickets, ReturnTicketState.Lost);
        Assert.Empty(world.Outbox.All);

        await LookAsync(tickets, ReturnTicketState.Lost, seconds: 10);
        await LookAsync(tickets, ReturnTicketState.Lost, seconds: 10);

        var told = Assert.Single(world.Outbox.All).Notice;
        Assert.Equal(("return.lost", "shop-api: return to 4.1.7 not possible", "shop-api-0911 was deleted."), (told.Kind, told.Title, told.Text));
    }

    [Fact]
    public async Task LookAsync_LostForAMoment_TellsNothing()
    {
        await world.AddAsync();
        foreach (var state in new[] { ReturnTicketState.Possible, ReturnTicketState.Lost, ReturnTicketState.Possible, ReturnTicketState.Lost, ReturnTicketState.Unknown })
            await LookAsync(tickets, state, seconds: 6);

        Assert.Empty(world.Outbox.All);
    }

    [Fact]
    public async Task LookAsync_ByAnotherInstanceOrAfterARestart_TellsNoSecondTime()
    {
        await world.AddAsync();
        var other = New();
        foreach (var state in new[] { ReturnTicketState.Possible, ReturnTicketState.Lost, ReturnTicketState.Lost })
        {
            await LookAsync(tickets, state, seconds: 10);
            await LookAsync(other, state);
        }

        await LookAsync(New(), ReturnTicketState.Lost);
        await LookAsync(other, ReturnTicketState.Lost, seconds: 20);

        Assert.Single(world.Outbox.All);
    }

    [Fact]
    public async Task LookAsync_LostWhileThePortalWasOff_IsToldAfterwards()
    {
        await world.AddAsync();
        await LookAsync(tickets, ReturnTicketState.Possible);

        var restarted = New();
        await LookAsync(restarted, ReturnTicketState.Lost);
        await LookAsync(restarted, ReturnTicketState.Lost, seconds: 10);

        Assert.Single(world.Outbox.All);
    }

    [Fact]
    public async Task LookAsync_NeverOpen_TellsNothing()
    {
        await world.AddAsync();
        await LookAsync(tickets, ReturnTicketState.Lost);
        await LookAsync(tickets, ReturnTicketState.Lost, seconds: 60);

        Assert.Empty(world.Outbox.All);
    }

    [Fact]
    public async Task LookAsync_OpenAgainAndLostAgain_TellsASecondTime()
    {
        await world.AddAsync();
        foreach (var state in new[] { ReturnTicketState.Possible, ReturnTicketState.Lost, ReturnTicketState.Lost, ReturnTicketState.Possible, ReturnTicketState.Lost, ReturnTicketState.Lost })
            await LookAsync(tickets, state, seconds: 10);

        Assert.Equal(2, world.Outbox.All.Count);
    }

    private TicketNotices New() => new(world.Book, world.Writer, world.Time);

    private async Task LookAsync(TicketNotices looking, ReturnTicketState state, double seconds = 0)
    {
        world.Time.Advance(TimeSpan.FromSeconds(seconds));
        var ticket = new ReturnTicket(state, new OperationId(41), "4.1.7", state == ReturnTicketState.Lost ? "Return to 4.1.7 not possible" : "Return possible", "shop-api-0911 was deleted");
        await looking.LookAsync(ServiceRow.Of(Sample.Plan) with { Ticket = ticket }, Token);
    }
}
