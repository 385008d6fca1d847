using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

/// <summary>Four eyes, from the request to the swap; and all the ways around them.</summary>
public sealed class ApprovalServiceTests
{
    private static readonly Access Ana = By(Sample.Ana, OperatorRole.Operator);
    private static readonly Access Ben = By(Sample.Ben, OperatorRole.Approver);

    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly MemoryBook book = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly RuleShelf shelf;
    private readonly SwapRules rules;
    private readonly SwapPlanner planner;
    private readonly ApprovalService approvals;

    public ApprovalServiceTests()
    {
        var estate = new ServiceEstate();
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);
        shelf = RuleSamples.Shelf(book, time);
        rules = new SwapRules(shelf, new SwapPolicy { Friction = FrictionRung.SecondPerson }, time);
        planner = new SwapPlanner(new SwapKinds([target]), estate, log, time);
        approvals = new ApprovalService(ChangeSamples.Deeds(planner), rules, shelf, time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskedApprovedSwapped_RecordsBothNames()
    {
        var plan = await PlanAsync();
        Assert.IsType<SwapResult.Refused>(await SwapAsync(plan));
        var asked = await AskAsync(plan);

        Assert.IsType<ApprovalResult.Done>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token));
        var swap = Assert.IsType<SwapResult.Started>(await SwapAsync(plan)).Operation;

        Assert.Equal((Sample.Ana, Sample.Ben, asked.Id), (swap.StartedBy, swap.Permit?.ApprovedBy, swap.Permit?.Approval));
        Assert.Equal([LedgerKind.ApprovalAsked, LedgerKind.ApprovalDecided], book.Entries.Select(entry => entry.Kind));
        Assert.Equal([Sample.Ana, Sample.Ben], book.Entries.Select(entry => entry.Person));
        Assert.Equal(Sample.Ben, RecordJson.Read<OperationRecord>(OperationRecord.Written(swap).What.ToJsonString()).Permit?.ApprovedBy);
    }

    [Fact]
    public async Task SwapAsync_ReasonWasGivenWithTheRequest_IsNotAskedForAgain()
    {
        var plan = await PlanAsync();
        await approvals.ApproveAsync((await AskAsync(plan)).Id, plan.Fingerprint, Ben, Token);
        var request = Sample.Confirm(plan) with { Confirm = "shop-api" };

        var swap = Assert.IsType<SwapResult.Started>(await new SwapService(planner, new OperationFeed(log), rules, time).SwapAsync(request, Ana, Token)).Operation;

        Assert.Equal("Release 4.2", swap.Reason);
    }

    [Fact]
    public async Task AskAsync_SamePlanTwice_IsOneRequest()
    {
        var plan = await PlanAsync();

        Assert.Equal((await AskAsync(plan)).Id, (await AskAsync(plan)).Id);
        Assert.Single(book.Entries);
    }

    [Fact]
    public async Task AskAsync_WithoutReason_SaysSo() =>
        Assert.IsType<ApprovalResult.Missing>(await approvals.AskAsync(new ApprovalRequest(Sample.Key, (await PlanAsync()).Fingerprint, " "), Ana, Token));

    [Fact]
    public async Task AskAsync_PlanFromBefore_IsOutdated()
    {
        var plan = await PlanAsync();
        Change();

        Assert.IsType<ApprovalResult.Outdated>(await approvals.AskAsync(new ApprovalRequest(Sample.Key, plan.Fingerprint, "Release"), Ana, Token));
    }

    [Fact]
    public async Task AskAsync_CheckNotMet_IsRefused()
    {
        target.Findings = [Sample.NotMet()];

        Assert.IsType<ApprovalResult.Refused>(await approvals.AskAsync(new ApprovalRequest(Sample.Key, (await PlanAsync()).Fingerprint, "Release"), Ana, Token));
    }

    [Fact]
    public async Task AskAsync_NobodyAsksForASecondPerson_IsNotNeeded()
    {
        var open = new ApprovalService(ChangeSamples.Deeds(planner), new SwapRules(shelf, new SwapPolicy(), time), shelf, time);

        Assert.IsType<ApprovalResult.NotNeeded>(await open.AskAsync(new ApprovalRequest(Sample.Key, (await PlanAsync()).Fingerprint, "Release"), Ana, Token));
    }

    [Fact]
    public async Task ApproveAsync_OwnRequest_IsForbidden()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan, By(Sample.Ana, OperatorRole.Owner));

        Assert.IsType<ApprovalResult.Forbidden>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, By(Sample.Ana, OperatorRole.Owner), Token));
        Assert.IsType<ApprovalResult.Forbidden>(await approvals.DeclineAsync(asked.Id, "no", By(Sample.Ana, OperatorRole.Owner), Token));
        Assert.IsType<SwapResult.Refused>(await SwapAsync(plan));
    }

    [Theory]
    [InlineData(OperatorRole.Reader)]
    [InlineData(OperatorRole.Operator)]
    public async Task ApproveAsync_WithoutTheRole_IsForbidden(OperatorRole role)
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);

        Assert.IsType<ApprovalResult.Forbidden>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, By(Sample.Ben, role), Token));
    }

    [Fact]
    public async Task ApproveAsync_RightOverOneSideOnly_IsForbidden()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);
        var oneSide = new Access(Sample.Ben, [new Grant(OperatorRole.Reader, new GrantScope.Everything()), new Grant(OperatorRole.Approver, new GrantScope.Under("/id/shop-api-0911"))]);

        Assert.IsType<ApprovalResult.Forbidden>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, oneSide, Token));
    }

    [Fact]
    public async Task ApproveAsync_OutOfScope_IsNotFound()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);

        Assert.IsType<ApprovalResult.NotFound>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, Scoped.Access(OperatorRole.Approver, "/subscriptions/elsewhere"), Token));
    }

    [Fact]
    public async Task ApproveAsync_PlanChangedSince_ApprovesNothing()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);
        Change();
        var now = await PlanAsync();

        Assert.IsType<ApprovalResult.Outdated>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token));
        Assert.IsType<ApprovalResult.Outdated>(await approvals.ApproveAsync(asked.Id, now.Fingerprint, Ben, Token));
        Assert.IsType<SwapResult.Refused>(await SwapAsync(now));
    }

    [Fact]
    public async Task ApproveAsync_ApproverSawAnotherPlan_ApprovesNothing()
    {
        var asked = await AskAsync(await PlanAsync());

        Assert.IsType<ApprovalResult.Outdated>(await approvals.ApproveAsync(asked.Id, new Fingerprint(new string('0', 64)), Ben, Token));
    }

    [Fact]
    public async Task SwapAsync_PlanChangedAfterTheApproval_IsRefused()
    {
        var plan = await PlanAsync();
        await approvals.ApproveAsync((await AskAsync(plan)).Id, plan.Fingerprint, Ben, Token);
        Change();

        Assert.IsType<SwapResult.Outdated>(await SwapAsync(plan));
        Assert.IsType<SwapResult.Refused>(await SwapAsync(await PlanAsync()));
    }

    [Fact]
    public async Task SwapAsync_ApprovalReplayedAfterItsSwap_IsRefused()
    {
        var plan = await PlanAsync();
        await approvals.ApproveAsync((await AskAsync(plan)).Id, plan.Fingerprint, Ben, Token);
        var first = Assert.IsType<SwapResult.Started>(await SwapAsync(plan)).Operation;
        await log.SaveAsync(first with { Status = OperationStatus.Canceled, Events = [.. first.Events, new(Sample.Now, OperationStatus.Canceled, OperationEvent.FromPortal, "Held")] }, Token);

        // Everything is as it was, but a swap came between: the plan is another one.
        Assert.IsType<SwapResult.Outdated>(await SwapAsync(plan));
        Assert.IsType<SwapResult.Refused>(await SwapAsync(await PlanAsync()));
    }

    [Fact]
    public async Task SwapAsync_SomebodyElseWithTheApprovedFingerprint_IsRefused()
    {
        var plan = await PlanAsync();
        await approvals.ApproveAsync((await AskAsync(plan)).Id, plan.Fingerprint, Ben, Token);

        Assert.IsType<SwapResult.Refused>(await SwapAsync(plan, By(new Operator("eve", "Eve"), OperatorRole.Operator)));
    }

    [Fact]
    public async Task DeclineAsync_NeedsAReason_AndEndsIt()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);
        Assert.IsType<ApprovalResult.Missing>(await approvals.DeclineAsync(asked.Id, null, Ben, Token));

        var declined = Assert.IsType<ApprovalResult.Done>(await approvals.DeclineAsync(asked.Id, "Wait for the database job", Ben, Token)).Approval;

        Assert.Equal((ApprovalState.Declined, Sample.Ben, "Wait for the database job"), (declined.State, declined.EndedBy, declined.Because));
        Assert.IsType<ApprovalResult.NotWaiting>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token));
        Assert.IsType<SwapResult.Refused>(await SwapAsync(plan));
    }

    [Fact]
    public async Task WithdrawAsync_GivenApproval_IsTakenBackByWhoAskedOnly()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);
        await approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token);
        Assert.IsType<ApprovalResult.Forbidden>(await approvals.WithdrawAsync(asked.Id, Ben, Token));

        Assert.IsType<ApprovalResult.Done>(await approvals.WithdrawAsync(asked.Id, Ana, Token));

        Assert.IsType<SwapResult.Refused>(await SwapAsync(plan));
    }

    [Fact]
    public async Task ApproveAsync_Expired_IsTooLate()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);
        time.Advance(TimeSpan.FromHours(8));

        Assert.IsType<ApprovalResult.NotWaiting>(await approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token));
    }

    [Fact]
    public async Task ApproveAsync_TwoApproversAtOnce_OneDecides()
    {
        var plan = await PlanAsync();
        var asked = await AskAsync(plan);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => approvals.ApproveAsync(asked.Id, plan.Fingerprint, By(new Operator($"b{n}", $"B {n}"), OperatorRole.Approver), Token))));

        Assert.Single(answers.OfType<ApprovalResult.Done>());
        Assert.Equal(7, answers.OfType<ApprovalResult.NotWaiting>().Count());
    }

    private static Access By(Operator person, OperatorRole role) => new(person, [new Grant(role, new GrantScope.Everything())]);

    private void Change() => target.Facts = Sample.Facts with { Service = Sample.Service with { Staging = Sample.Service.Staging! with { Version = "4.2.1" } } };

    private async Task<SwapPlan> PlanAsync() => Assert.IsType<PlanResult.Found>(await planner.PlanAsync(Sample.Key, Token)).Plan;

    private async Task<Approval> AskAsync(SwapPlan plan, Access? by = null) =>
        Assert.IsType<ApprovalResult.Done>(await approvals.AskAsync(new ApprovalRequest(Sample.Key, plan.Fingerprint, "Release 4.2"), by ?? Ana, Token)).Approval;

    private Task<SwapResult> SwapAsync(SwapPlan plan, Access? by = null) =>
        new SwapService(planner, new OperationFeed(log), rules, time).SwapAsync(Sample.Confirm(plan, reason: "Release 4.2") with { Confirm = "shop-api" }, by ?? Ana, Token);
}
