using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

public sealed class RulesThenTests
{
    private static readonly DateTimeOffset Set = Sample.Now;
    private static readonly DateTimeOffset Ended = Sample.Now.AddHours(2);

    private readonly MemoryLedger ledger = new();
    private readonly OperatorSession session = new();
    private readonly RulesThen then;

    public RulesThenTests()
    {
        session.Set(Sample.BenMay);
        then = new RulesThen(new VisibleHistory(new SwapHistory(ledger, new LedgerProver(ledger, TimeProvider.System), TimeProvider.System), new ServiceEstate(), session), new FakeCalendar());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 0)]
    public async Task AtAsync_Lock_HoldsFromWhenItWasSetUntilItWasLifted(int hours, int count)
    {
        var held = RuleSamples.Lock();
        Tell(LedgerKind.Lock, held, Set);
        Tell(LedgerKind.Lock, held with { LiftedAt = Ended, LiftedBy = Sample.Ben }, Ended);

        Assert.Equal(count, (await then.AtAsync(Sample.Now.AddHours(hours), Token)).Locks.Count);
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0.5, 1, false)]
    [InlineData(1.5, 1, true)]
    [InlineData(3, 0, false)]
    public async Task AtAsync_Window_IsOnAtItsTimesUntilItWasRemoved(double hours, int count, bool isOn)
    {
        var window = RuleSamples.Window(Set.AddHours(1), Ended) with { Id = "w" };
        Tell(LedgerKind.Window, window, Set);
        Tell(LedgerKind.Window, window with { IsRemoved = true }, Ended);

        var windows = (await then.AtAsync(Sample.Now.AddHours(hours), Token)).Windows;

        Assert.Equal((count, isOn), (windows.Count, windows.Any(timed => timed.IsOn)));
    }

    [Fact]
    public async Task AtAsync_EntryChangedByHand_IsLeftToTheProof()
    {
        ledger.Append(new LedgerDraft(LedgerKind.Lock, Set, Sample.Ben, []));
        Tell(LedgerKind.Lock, RuleSamples.Lock(), Set);

        Assert.Single((await then.AtAsync(Ended, Token)).Locks);
    }

    private void Tell<T>(LedgerKind kind, T what, DateTimeOffset at) => ledger.Append(new LedgerDraft(kind, at, Sample.Ben, RecordJson.ToNode(what)));
}
