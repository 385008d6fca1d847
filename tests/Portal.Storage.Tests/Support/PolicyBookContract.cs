using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Storage.Tests.Support;

public abstract class PolicyBookContract : IAsyncDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStorage storage;

    private protected PolicyBookContract(TemporaryStorage storage) => this.storage = storage;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task TryWriteAsync_NewThenChanged_IsReadBackByAnotherInstance()
    {
        var (one, other) = ((await OpenAsync()).Book, (await OpenAsync()).Book);

        Assert.True(await one.TryWriteAsync(new PolicyRecord("lock", "a", 0, At, "{\"reason\":\"x\"}"), null, Token));
        Assert.Equal(new PolicyRecord("lock", "a", 1, At, "{\"reason\":\"x\"}"), await other.FindAsync("lock", "a", Token));
        Assert.True(await other.TryWriteAsync(new PolicyRecord("lock", "a", 1, At.AddMinutes(1)), null, Token));

        Assert.Equal([new PolicyRecord("lock", "a", 2, At.AddMinutes(1))], await one.ListAsync("lock", At, Token));
        Assert.Empty(await one.ListAsync("lock", At.AddMinutes(2), Token));
        Assert.Empty(await one.ListAsync("freeze", At, Token));
    }

    [Fact]
    public async Task TryWriteAsync_TwentyAtOnce_OneIsWrittenWithOneEntry()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? one : other).Book.TryWriteAsync(new PolicyRecord("lock", "a", 0, At), Entry(), Token)));

        Assert.Single(written, isWritten => isWritten);
        Assert.Single(await one.Ledger.ListAsync(new LedgerFilter(), Token));
    }

    [Fact]
    public async Task ForgetAsync_Older_GoAndOthersStay()
    {
        var book = (await OpenAsync()).Book;
        await book.TryWriteAsync(new PolicyRecord("lock", "a", 0, At), null, Token);
        await book.TryWriteAsync(new PolicyRecord("lock", "b", 0, At.AddHours(1)), null, Token);
        await book.TryWriteAsync(new PolicyRecord("freeze", "a", 0, At), null, Token);

        await book.ForgetAsync("lock", At.AddMinutes(1), Token);

        Assert.Equal(["b"], (await book.ListAsync("lock", default, Token)).Select(record => record.Id));
        Assert.Single(await book.ListAsync("freeze", default, Token));
    }

    private static LedgerDraft Entry() => new(new LedgerKind("test.policy"), At, new Operator("ana", "Ana Ribeiro"), []);

    private async Task<(IPolicyBook Book, ILedger Ledger)> OpenAsync()
    {
        var services = await storage.StartAsync(Token);
        return (services.GetRequiredService<IPolicyBook>(), services.GetRequiredService<ILedger>());
    }
}
