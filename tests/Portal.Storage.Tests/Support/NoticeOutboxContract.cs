using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Notices;

namespace Portal.Storage.Tests.Support;

public abstract class NoticeOutboxContract : IAsyncDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly TemporaryStorage storage;

    private protected NoticeOutboxContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task AddAsync_ByTwoInstancesAtOnce_WritesOneAChannel()
    {
        var instances = new[] { await OpenAsync(), await OpenAsync() };

        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => instances[n % 2].AddAsync(Notice("a"), ["one", "two"], Token)));

        Assert.Equal(2, added.Sum());
        Assert.Equal(["two", "one"], (await instances[0].ListAsync(new DeliveryFilter(), Token)).Select(delivery => delivery.Channel));
    }

    [Fact]
    public async Task TakeAsync_ByTwoInstancesAtOnce_GivesEachDeliveryToOne()
    {
        var instances = new[] { await OpenAsync(), await OpenAsync() };
        for (var n = 0; n < 20; n++)
            await instances[0].AddAsync(Notice($"n{n}"), ["one"], Token);

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => instances[n % 2].TakeAsync(5, Lease, Token)));

        Assert.Equal(20, taken.Sum(some => some.Count));
        Assert.Equal(20, taken.SelectMany(some => some).Select(delivery => delivery.Number).Distinct().Count());
        Assert.Empty(await instances[1].TakeAsync(5, Lease, Token));
    }

    [Fact]
    public async Task TakeAsync_LeaseOver_IsDueAgainAndTheLateAnswerDoesNotCount()
    {
        var outbox = await OpenAsync();
        await outbox.AddAsync(Notice("a"), ["one"], Token);
        var first = Assert.Single(await outbox.TakeAsync(1, TimeSpan.Zero, Token));

        var second = Assert.Single(await outbox.TakeAsync(1, Lease, Token));
        await outbox.FinishAsync(first, new(DeliveryState.GivenUp, "late"), Token);

        Assert.Equal((1, 2), (first.Tries, second.Tries));
        Assert.Equal((DeliveryState.Waiting, (string?)null), await StateAsync(outbox, second.Number));
        await outbox.FinishAsync(second, new(DeliveryState.Sent, "200 ok"), Token);
        Assert.Equal((DeliveryState.Sent, "200 ok"), await StateAsync(outbox, second.Number));
    }

    [Fact]
    public async Task FinishAsync_TryAgain_IsDueOnlyThen()
    {
        var outbox = await OpenAsync();
        await outbox.AddAsync(Notice("a"), ["one"], Token);
        await outbox.FinishAsync((await outbox.TakeAsync(1, Lease, Token)).Single(), new(DeliveryState.Waiting, "503", TimeSpan.FromHours(1)), Token);

        Assert.Empty(await outbox.TakeAsync(1, Lease, Token));
        var waiting = (await outbox.ListAsync(new DeliveryFilter(State: DeliveryState.Waiting), Token)).Single();
        Assert.InRange((waiting.NextAt!.Value - waiting.AnsweredAt!.Value).TotalMinutes, 59, 61);
    }

    [Fact]
    public async Task SendAgainAsync_Ended_IsDueAtOnceFromItsFirstTry()
    {
        var outbox = await OpenAsync();
        await outbox.AddAsync(Notice("a"), ["one"], Token);
        var taken = (await outbox.TakeAsync(1, Lease, Token)).Single();
        Assert.False(await outbox.SendAgainAsync(taken.Number, Token));
        await outbox.FinishAsync(taken, new(DeliveryState.GivenUp, "410 gone"), Token);

        Assert.True(await outbox.SendAgainAsync(taken.Number, Token));

        Assert.Equal(1, (await outbox.TakeAsync(1, Lease, Token)).Single().Tries);
        Assert.False(await outbox.SendAgainAsync(99, Token));
    }

    [Fact]
    public async Task ListAsync_FiltersAndPages_GiveWhatWasAskedFor()
    {
        var outbox = await OpenAsync();
        foreach (var (id, channel) in new[] { ("a", "one"), ("b", "two"), ("c", "one"), ("d", "one") })
            await outbox.AddAsync(Notice(id), [channel], Token);

        Assert.Equal("d c a", await IdsAsync(new DeliveryFilter(["one"])));
        Assert.Equal("d c", await IdsAsync(new DeliveryFilter(["one"], Take: 2)));
        Assert.Equal("b a", await IdsAsync(new DeliveryFilter(Before: 3)));
        Assert.Equal("", await IdsAsync(new DeliveryFilter(State: DeliveryState.Sent)));

        async Task<string> IdsAsync(DeliveryFilter filter) => string.Join(' ', (await outbox.ListAsync(filter, Token)).Select(delivery => delivery.Notice.Id));
    }

    [Fact]
    public async Task FindAsync_Everything_ComesBackEqual()
    {
        var (outbox, notice) = (await OpenAsync(), Notice("a") with { Text = "“blue” {0} \n 😀", By = "Ana", For = "Ben", Entry = 7 });
        await outbox.AddAsync(notice, ["one"], Token);

        Assert.Equal(notice, (await outbox.FindAsync(1, Token))!.Notice);
        Assert.Null(await outbox.FindAsync(2, Token));
    }

    [Fact]
    public async Task ForgetAsync_OldAndEnded_GoesAndWhatWaitsStays()
    {
        var outbox = await OpenAsync();
        await outbox.AddAsync(Notice("ended"), ["one"], Token);
        await outbox.FinishAsync((await outbox.TakeAsync(1, Lease, Token)).Single(), new(DeliveryState.Sent, "200"), Token);
        await outbox.AddAsync(Notice("waits"), ["one"], Token);

        await outbox.ForgetAsync(At.AddDays(1), Token);

        Assert.Equal(["waits"], (await outbox.ListAsync(new DeliveryFilter(), Token)).Select(delivery => delivery.Notice.Id));
    }

    private static Notice Notice(string id) => new() { Id = id, Kind = NoticeKind.SwapStarted.Name, At = At, Title = "shop-api: Ana swaps" };

    private static async Task<(DeliveryState, string?)> StateAsync(INoticeOutbox outbox, long number) => await outbox.FindAsync(number, Token) is { } found ? (found.State, found.Answer) : default;

    private async Task<INoticeOutbox> OpenAsync() => (await storage.StartAsync(Token)).GetRequiredService<INoticeOutbox>();
}
