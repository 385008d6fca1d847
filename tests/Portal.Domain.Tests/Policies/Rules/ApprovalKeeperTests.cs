using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

public sealed class ApprovalKeeperTests
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly RuleShelf shelf;
    private readonly SwapPlanner planner;
    private readonly ApprovalService approvals;
    private readonly ApprovalKeeper keeper;

    public ApprovalKeeperTests()
    {
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);
        shelf = RuleSamples.Shelf(time: time);
        planner = new SwapPlanner(new SwapKinds([target]), estate, log, time);
        approvals = new ApprovalService(ChangeSamples.Deeds(planner), new SwapRules(shelf, new SwapPolicy { Friction = FrictionRung.SecondPerson }, time), shelf, time);
        keeper = new ApprovalKeeper(shelf, approvals, ChangeSamples.Deeds(planner), time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SettleAsync_NothingChanged_LeavesItOpen()
    {
        await AskAsync();

        Assert.Equal(ApprovalState.Waiting, (await SettledAsync()).State);
    }

    [Fact]
    public async Task SettleAsync_NewVersionStaged_EndsItAndSaysWhatChanged()
    {
        await AskAsync();
        target.Facts = Sample.Facts with { Service = Sample.Service with { Staging = Sample.Service.Staging! with { Version = "4.2.1" } } };

        var ended = await SettledAsync();

        Assert.Equal((ApprovalState.Outdated, "The plan changed: staging is 4.2.1, it was 4.2.0.", Operator.Portal), (ended.State, ended.Because, ended.EndedBy));
    }

    [Fact]
    public async Task SettleAsync_InstanceStopped_EndsAGivenOneToo()
    {
        var asked = await AskAsync();
        await approvals.ApproveAsync(asked.Id, new Fingerprint(asked.Fingerprint), Sample.BenMay, Token);
        target.Findings = [Sample.NotMet()];

        Assert.Equal("The plan changed: 1 instance not started.", (await SettledAsync()).Because);
    }

    [Fact]
    public async Task SettleAsync_CloudCannotBeRead_LeavesItOpen()
    {
        await AskAsync();
        target.OnRead = _ => throw new CloudFailureException(FakeTarget.Failure());

        Assert.Equal(ApprovalState.Waiting, (await SettledAsync()).State);
    }

    [Fact]
    public async Task SettleAsync_TimeIsOver_Expires()
    {
        await AskAsync();
        time.Advance(TimeSpan.FromHours(8));

        Assert.Equal(ApprovalState.Expired, (await SettledAsync()).State);
    }

    [Fact]
    public async Task SettleAsync_SwapStartedWithIt_WasUsed()
    {
        var asked = await AskAsync();
        await log.AdmitAsync(Sample.Operation() with { Permit = new Permit { Approval = asked.Id, ApprovedBy = Sample.Ben } }, Token);

        Assert.Equal(ApprovalState.Used, (await SettledAsync()).State);
    }

    private async Task<Approval> AskAsync()
    {
        var plan = Assert.IsType<PlanResult.Found>(await planner.PlanAsync(Sample.Key, Token)).Plan;
        return Assert.IsType<ApprovalResult.Done>(await approvals.AskAsync(new ApprovalRequest(Sample.Key, plan.Fingerprint, "Release"), Sample.AnaMay, Token)).Approval;
    }

    private async Task<Approval> SettledAsync()
    {
        time.Advance(TimeSpan.FromSeconds(5)); // A plan that is shared must not be older.
        await keeper.SettleAsync(Token);
        return Assert.Single(shelf.Now!.Approvals);
    }
}
