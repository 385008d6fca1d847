using System.Text.Json;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

/// <summary>Four eyes and overrides for changes of deployments, as for swaps; and the ways around them.</summary>
public sealed class DeedPlannerTests
{
    private static readonly Access Ana = By(Sample.Ana, OperatorRole.Operator);
    private static readonly Access Ben = By(Sample.Ben, OperatorRole.Approver);

    private readonly ChangeWorld world = new() { Policy = new SwapPolicy { Friction = FrictionRung.SecondPerson } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskedApprovedStarted_RecordsBothNames()
    {
        var plan = await PlanAsync(ChangeKind.Update, Slot.Production);
        Assert.Equal([SecondPersonApproves.RuleCode], Assert.IsType<ChangeResult.Refused>(await StartAsync(plan)).Findings.Select(finding => finding.Code));
        var asked = await AskAsync(plan);

        Assert.IsType<ApprovalResult.Done>(await world.Approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token));
        var started = Assert.IsType<ChangeResult.Started>(await StartAsync(plan)).Operation;

        Assert.Equal((Sample.Ana, Sample.Ben, asked.Id), (started.StartedBy, started.Permit?.ApprovedBy, started.Permit?.Approval));
        Assert.Equal((DeedKind.Change, "Update in place shop-api-0911"), (asked.Kind, asked.Title));
        Assert.Equal([LedgerKind.ApprovalAsked, LedgerKind.ApprovalDecided], world.Book.Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task StartAsync_AnotherPlanThanTheApprovedOne_IsRefused()
    {
        var plan = await PlanAsync(ChangeKind.Restart, Slot.Production);
        await world.Approvals.ApproveAsync((await AskAsync(plan)).Id, plan.Fingerprint, Ben, Token);
        world.Target.Reading = Changed(Slot.Production);

        Assert.IsType<ChangeResult.Outdated>(await StartAsync(plan));
        var now = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart, Slot.Production));
        Assert.Contains(Assert.IsType<ChangeResult.Refused>(await StartAsync(now)).Findings, finding => finding.Code == SecondPersonApproves.RuleCode);
        Assert.Empty(world.Log.All);
    }

    [Fact]
    public async Task ApproveAsync_PlanChangedSinceOrNotTheOneSeen_ApprovesNothing()
    {
        var plan = await PlanAsync(ChangeKind.Restart, Slot.Production);
        var asked = await AskAsync(plan);

        Assert.IsType<ApprovalResult.Outdated>(await world.Approvals.ApproveAsync(asked.Id, new Fingerprint(new string('0', 64)), Ben, Token));
        world.Target.Reading = Changed(Slot.Production);
        Assert.IsType<ApprovalResult.Outdated>(await world.Approvals.ApproveAsync(asked.Id, plan.Fingerprint, Ben, Token));
    }

    [Fact]
    public async Task ApproveAsync_ByWhoAskedOrByAnOperator_IsForbidden()
    {
        var plan = await PlanAsync(ChangeKind.Restart, Slot.Production);
        var asked = await AskAsync(plan);

        Assert.IsType<ApprovalResult.Forbidden>(await world.Approvals.ApproveAsync(asked.Id, plan.Fingerprint, Sample.AnaMay, Token));
        Assert.IsType<ApprovalResult.Forbidden>(await world.Approvals.ApproveAsync(asked.Id, plan.Fingerprint, By(Sample.Ben, OperatorRole.Operator), Token));
    }

    [Theory]
    [InlineData(OperatorRole.Reader, false)]
    [InlineData(OperatorRole.Operator, true)]
    [InlineData(OperatorRole.Approver, false)]
    [InlineData(OperatorRole.Owner, true)]
    public async Task AskAsync_EachRole_AsDecided(OperatorRole role, bool may)
    {
        var plan = await PlanAsync(ChangeKind.Restart, Slot.Production);

        var answer = await world.Approvals.AskAsync(new ApprovalRequest(Sample.Key, plan.Fingerprint, "Release", plan.Order), By(Sample.Ana, role), Token);

        Assert.Equal(may, answer is ApprovalResult.Done);
        Assert.True(may || answer is ApprovalResult.Forbidden);
    }

    [Fact]
    public async Task AskAsync_OrderWithSecrets_IsInNoLedgerAndForgottenAtTheEnd()
    {
        var plan = await PlanAsync(ChangeKind.Update, Slot.Production);
        var asked = await AskAsync(plan);
        Assert.Contains("secret", asked.Order!.Deployment!.Configuration, StringComparison.Ordinal);

        await world.Approvals.WithdrawAsync(asked.Id, Ana, Token);

        Assert.DoesNotContain("secret", JsonSerializer.Serialize(world.Book.Entries.Select(entry => entry.What)), StringComparison.Ordinal);
        Assert.Equal("", Assert.Single((await world.Rules.RefreshAsync(Token)).Approvals).Order!.Deployment!.Configuration);
    }

    [Theory]
    [InlineData(ChangeKind.Restart, Slot.Staging)]
    [InlineData(ChangeKind.Update, Slot.Staging)]
    [InlineData(ChangeKind.Deploy, Slot.Staging)]
    public async Task StartAsync_BesideProduction_AsksForAReasonOnly(ChangeKind kind, Slot side)
    {
        var plan = await PlanAsync(kind, side);

        Assert.Equal([ReasonIsGiven.RuleCode], Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(world.Confirm(plan) with { Reason = "" }, Ana, Token)).Findings.Select(finding => finding.Code));
        Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(world.Confirm(plan), Ana, Token));
    }

    [Fact]
    public async Task StartAsync_RuleOfTheBookWantsTwo_CountsForStagingToo()
    {
        await WriteAsync(RuleKinds.Friction, "*", RuleSamples.Friction(FrictionRung.None) with { Change = FrictionRung.SecondPerson });

        Assert.Contains(Assert.IsType<ChangeResult.Refused>(await StartAsync(await PlanAsync(ChangeKind.Restart, Slot.Staging))).Findings, finding => finding.Code == SecondPersonApproves.RuleCode);
    }

    [Fact]
    public async Task StartAsync_WindowIsClosed_OnlyWhoGovernsGoesOnWithAReason()
    {
        world.Policy = new SwapPolicy();
        await WriteAsync(RuleKinds.Window, "w", RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)) with { Id = "w" });
        var plan = await PlanAsync(ChangeKind.Restart, Slot.Staging);
        var request = world.Confirm(plan) with { Overrides = true };

        Assert.Equal("R04", Assert.Single(Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(request, Ana, Token)).Findings).Code);
        Assert.Equal("R04", Assert.Single(Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(request with { Overrides = false }, Sample.AnaMay, Token)).Findings).Code);
        Assert.Equal("R01", Assert.Single(Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(request with { Reason = null }, Sample.AnaMay, Token)).Findings).Code);
        var started = Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(request, Sample.AnaMay, Token)).Operation;
        Assert.Equal("Closed: year-end closing", Assert.Single(started.Permit!.Overridden));
    }

    [Fact]
    public async Task SettleAsync_StartedWithIt_IsUsed()
    {
        var plan = await PlanAsync(ChangeKind.Restart, Slot.Production);
        await world.Approvals.ApproveAsync((await AskAsync(plan)).Id, plan.Fingerprint, Ben, Token);
        var started = Assert.IsType<ChangeResult.Started>(await StartAsync(plan)).Operation;
        await world.RunAsync(started);

        Assert.Equal((ApprovalState.Used, $"Operation {started.Id} was started with it."), await SettledAsync());
    }

    [Fact]
    public async Task SettleAsync_DeploymentChanged_EndsTheRequest()
    {
        await AskAsync(await PlanAsync(ChangeKind.Restart, Slot.Production));
        world.Target.Reading = Changed(Slot.Production);

        Assert.Equal(ApprovalState.Outdated, (await SettledAsync()).State);
    }

    private static Access By(Operator person, OperatorRole role) => new(person, [new Grant(role, new GrantScope.Everything())]);

    private static ChangeReading Changed(Slot side) => ChangeSamples.Reading(side) with { Target = ChangeSamples.Reading(side).Target! with { Version = "4.2.9" } };

    private Task<ChangePlan> PlanAsync(ChangeKind kind, Slot side)
    {
        world.Target.Reading = kind == ChangeKind.Deploy ? ChangeSamples.Alone() : ChangeSamples.Reading(side);
        return world.PlanAsync(ChangeSamples.Order(kind, side));
    }

    /// <summary>With all but what the second person says.</summary>
    private Task<ChangeResult> StartAsync(ChangePlan plan) => world.Service.StartAsync(world.Confirm(plan) with { TypedName = plan.TypedName ?? plan.ServiceName }, Ana, Token);

    private async Task<Approval> AskAsync(ChangePlan plan) =>
        Assert.IsType<ApprovalResult.Done>(await world.Approvals.AskAsync(new ApprovalRequest(Sample.Key, plan.Fingerprint, "Release", plan.Order), Ana, Token)).Approval;

    private Task<bool> WriteAsync<T>(string kind, string id, T what) => world.Book.TryWriteAsync(new PolicyRecord(kind, id, 0, Sample.Now, RecordJson.ToNode(what).ToJsonString()), null, Token);

    private async Task<(ApprovalState State, string? Because)> SettledAsync()
    {
        await world.Rules.RefreshAsync(Token);
        await world.Keeper.SettleAsync(Token);
        var asked = Assert.Single((await world.Rules.RefreshAsync(Token)).Approvals);
        return (asked.State, asked.Because);
    }
}
