using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class RuleWatchTests : IAsyncDisposable
{
    private readonly MemoryBook book = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly RuleShelf shelf;
    private readonly RuleWatch watch;

    public RuleWatchTests()
    {
        shelf = RuleSamples.Shelf(book, time);
        var planner = new SwapPlanner(new SwapKinds([new FakeTarget()]), new ServiceEstate(), new MemoryLog(), time);
        var approvals = new ApprovalService(ChangeSamples.Deeds(planner), new SwapRules(shelf, new SwapPolicy(), time), shelf, time);
        watch = new RuleWatch(shelf, new ApprovalKeeper(shelf, approvals, ChangeSamples.Deeds(planner), time), time, NullLogger<RuleWatch>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await watch.StopAsync(CancellationToken.None);
        watch.Dispose();
    }

    [Fact]
    public async Task ExecuteAsync_AnotherInstanceLocks_IsKnownHereTwoSecondsLater()
    {
        await watch.StartAsync(Token);
        await ShownAsync(rules => rules.Locks.Count == 0);
        await WriteAsync("rule.lock", RuleSamples.Lock());

        time.Advance(TimeSpan.FromSeconds(2));

        await ShownAsync(rules => rules.Locks.Count == 1);
    }

    [Fact]
    public async Task ExecuteAsync_WindowBegins_IsToldToAllWhoWatch()
    {
        await WriteAsync("rule.window", RuleSamples.Window(Sample.Now.AddSeconds(3), Sample.Now.AddSeconds(5)));
        await watch.StartAsync(Token);
        await ShownAsync(rules => rules.Windows is [{ IsOn: false }]);

        time.Advance(TimeSpan.FromSeconds(4));
        await ShownAsync(rules => rules.Windows is [{ IsOn: true }]);
        time.Advance(TimeSpan.FromSeconds(2));

        await ShownAsync(rules => rules.Windows is [{ IsOn: false, Next.Count: 0 }]);
    }

    [Fact]
    public async Task ExecuteAsync_RuleCannotBeRead_GoesOnWhenItCan()
    {
        await book.TryWriteAsync(new PolicyRecord("rule.lock", "lock", 0, Sample.Now, "{}"), null, Token);
        await watch.StartAsync(Token);
        await book.TryWriteAsync(new PolicyRecord("rule.lock", "lock", 1, Sample.Now, RecordJson.ToNode(RuleSamples.Lock()).ToJsonString()), null, Token);

        time.Advance(TimeSpan.FromSeconds(2));

        await ShownAsync(rules => rules.Locks.Count == 1);
    }

    private async Task WriteAsync<T>(string kind, T what) => await book.TryWriteAsync(new PolicyRecord(kind, "one", 0, Sample.Now, RecordJson.ToNode(what).ToJsonString()), null, Token);

    private async Task ShownAsync(Func<RuleBook, bool> expected)
    {
        await foreach (var rules in new SwapRules(shelf, new SwapPolicy(), time).WatchAsync(Token))
        {
            if (rules is not null && expected(rules))
                return;
        }
    }
}
