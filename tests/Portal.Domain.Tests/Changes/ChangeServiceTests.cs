using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Changes;

public sealed class ChangeServiceTests
{
    private readonly ChangeWorld world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_Confirmed_WritesBeforeAnythingIsSent()
    {
        var started = await world.StartAsync(ChangeKind.Delete);

        Assert.Empty(world.Target.Sent);
        Assert.Equal(started, Assert.Single(world.Log.All));
        Assert.Equal(("Delete shop-api-1123", "because", "4.2.0"), (started.Change!.Title, started.Reason, started.FromVersion));
    }

    [Fact]
    public async Task StartAsync_Locked_IsRefusedWithWhoAndWhy()
    {
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Delete));
        await world.Book.TryWriteAsync(new PolicyRecord("rule.lock", "lock", 0, Sample.Now, RecordJson.ToNode(RuleSamples.Lock()).ToJsonString()), null, Token);

        var refused = Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token));

        Assert.Equal(("R05", "Locked by Ben"), (Assert.Single(refused.Findings).Code, refused.Findings[0].Headline));
        Assert.Empty(world.Log.All);
    }

    [Fact]
    public async Task StartAsync_DeploymentChangedSincePlan_IsOutdated()
    {
        var shown = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart));
        world.Target.Reading = ChangeSamples.Reading() with { Target = ChangeSamples.Reading().Target! with { Version = "4.2.1" } };

        Assert.IsType<ChangeResult.Outdated>(await world.Service.StartAsync(world.Confirm(shown), Sample.AnaMay, Token));
        Assert.Empty(world.Log.All);
    }

    [Fact]
    public async Task StartAsync_ProductionDeleted_AsksForItsName()
    {
        world.Target.Reading = ChangeSamples.Reading(Slot.Production);
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Delete, Slot.Production));

        Assert.Equal("shop-api-0911", plan.TypedName);
        var refused = Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(world.Confirm(plan) with { TypedName = "shop-api-1123" }, Sample.AnaMay, Token));
        Assert.Equal(NameIsTyped.RuleCode, Assert.Single(refused.Findings).Code);
        Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task StartAsync_StagingDeleted_WarnsOfPairAndWayBackAndAsksForNoName()
    {
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Delete));

        Assert.Null(plan.TypedName);
        Assert.Contains(plan.Warnings, finding => finding.Code == "P25" && finding.Because.Contains("way back", StringComparison.Ordinal));
        var refused = Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(world.Confirm(plan) with { Acknowledged = [] }, Sample.AnaMay, Token));
        Assert.Contains(refused.Findings, finding => finding.Code == "P25");
    }

    [Fact]
    public async Task StartAsync_WhileASwapRuns_IsBusyAndTheOtherWayRound()
    {
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart));
        var swap = ((Admission.Admitted)await world.Log.AdmitAsync(Sample.Operation(), Token)).Operation;

        Assert.Equal(swap.Id, Assert.IsType<ChangeResult.Busy>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token)).Operation.Id);
    }

    [Fact]
    public async Task AdmitAsync_SwapWhileAChangeRuns_IsBusyWithIt()
    {
        var change = await world.StartAsync(ChangeKind.Restart);

        Assert.Equal(change.Id, Assert.IsType<Admission.Busy>(await world.Log.AdmitAsync(Sample.Operation(), Token)).Operation.Id);
    }

    [Fact]
    public async Task StartAsync_SameRequestTwice_IsOneChange()
    {
        var request = world.Confirm(await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart)), "key");

        var first = Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(request, Sample.AnaMay, Token));
        var second = Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(request, Sample.AnaMay, Token));

        Assert.Equal(first.Operation.Id, second.Operation.Id);
        Assert.Single(world.Log.All);
    }

    [Fact]
    public async Task StartAsync_KeyOfAnotherChange_IsBusy()
    {
        var started = Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(world.Confirm(await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart)), "key"), Sample.AnaMay, Token));
        await world.RunAsync(started.Operation);

        var other = world.Confirm(await world.PlanAsync(ChangeSamples.Order(ChangeKind.Delete)), "key");

        Assert.Equal(started.Operation.Id, Assert.IsType<ChangeResult.Busy>(await world.Service.StartAsync(other, Sample.AnaMay, Token)).Operation.Id);
    }

    [Fact]
    public async Task StartAsync_AfterAnEarlierPlanWasCarriedOut_IsOutdated()
    {
        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart));
        await world.RunAsync(Assert.IsType<ChangeResult.Started>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token)).Operation);

        Assert.IsType<ChangeResult.Outdated>(await world.Service.StartAsync(world.Confirm(plan), Sample.AnaMay, Token));
    }

    [Theory]
    [InlineData(OperatorRole.Reader, false)]
    [InlineData(OperatorRole.Operator, true)]
    [InlineData(OperatorRole.Approver, false)]
    [InlineData(OperatorRole.Owner, true)]
    public async Task StartAsync_EachRole_AsDecided(OperatorRole role, bool may)
    {
        var request = world.Confirm(await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart)));

        var result = await world.Service.StartAsync(request, new Access(Sample.Ben, [new Grant(role, new GrantScope.Everything())]), Token);

        Assert.Equal(may, result is ChangeResult.Started);
        Assert.True(may || result is ChangeResult.Forbidden);
    }

    [Fact]
    public async Task PlanAsync_OutOfScope_IsNotThereAndIsNotRead()
    {
        world.Target.ReadFailure = FakeTarget.Failure();
        var elsewhere = new Access(Sample.Ben, [new Grant(OperatorRole.Owner, GrantScope.Parse("/subscriptions/other")!)]);

        Assert.IsType<ChangePlanResult.NotFound>(await world.Service.PlanAsync(ChangeSamples.Order(ChangeKind.Delete), elsewhere, Token));
        Assert.IsType<ChangePlanResult.Forbidden>(await world.Service.PlanAsync(new ChangeOrder(ChangeKind.Deploy, null) { Deployment = ChangeSamples.Deployment() with { PairWith = null, Slot = Slot.Production } }, elsewhere, Token));
    }

    [Theory]
    [InlineData("team=Shop", "/id/free", false)]
    [InlineData("/subscriptions/s1", "/subscriptions/s2/resourceGroups/theirs/providers/Microsoft.Network/publicIPAddresses/free", false)]
    [InlineData("*", "/id/free", true)]
    public async Task PlanAsync_FirstDeploymentOfATeamsOwnWordOrAtAnAddressOfOthers_IsForbidden(string scope, string address, bool may)
    {
        world.Target.Reading = ChangeSamples.Alone();
        var deployment = ChangeSamples.Deployment() with { PairWith = null, Slot = Slot.Production, Team = "Shop", Address = new AddressOrder(address) };
        var order = new ChangeOrder(ChangeKind.Deploy, null) { Deployment = deployment };

        var plan = await world.Service.PlanAsync(order, Scoped.Access(OperatorRole.Operator, scope), Token);

        Assert.Equal(may, plan is not ChangePlanResult.Forbidden);
    }

    [Theory]
    [InlineData("/subscriptions/s1/resourceGroups/theirs/x/pay", false)]
    [InlineData("/subscriptions/s1/resourceGroups/own/x/pay", true)]
    [InlineData("/id/shop-api-0911", true)]
    public async Task PlanAndStartAsync_PairedWithADeploymentOfOthers_IsForbidden(string partner, bool may)
    {
        world.Estate.Update(all => all with { Rows = [.. all.Rows.Select(row => row with { Service = row.Service with { Team = "Shop" } })] });
        world.Target.Reading = ChangeSamples.Alone() with { Service = Sample.Service with { Staging = null, Team = "Shop" } };
        var by = Scoped.Access(OperatorRole.Operator, "team=Shop", "/subscriptions/s1/resourceGroups/own");
        var order = ChangeSamples.Order(ChangeKind.Deploy) with { Deployment = ChangeSamples.Deployment() with { PairWith = new DeploymentId(partner) } };

        var (plan, result) = (await world.Service.PlanAsync(order, by, Token), await world.Service.StartAsync(new ChangeRequest(order, default, null, [], null, null), by, Token));

        Assert.Equal((may, may), (plan is ChangePlanResult.Found, result is ChangeResult.Outdated));
        Assert.True(may || (plan is ChangePlanResult.Forbidden && result is ChangeResult.Forbidden));
    }

    [Fact]
    public async Task PlanAndStartAsync_ReleaseThatMayNotBeSeen_AreAsIfItWereNotThere()
    {
        world.Target.Reading = ChangeSamples.Alone();
        world.Shelf.MaySee = by => by.By != Sample.Ben;
        var ben = new Access(Sample.Ben, [new Grant(OperatorRole.Operator, new GrantScope.Everything())]);
        var order = ChangeSamples.Order(ChangeKind.Deploy);
        var (theirs, none) = (await PlanAsync(order), await PlanAsync(order with { Deployment = order.Deployment! with { Release = "none" } }));

        Assert.Equal(none.Findings, theirs.Findings);
        Assert.Equal("D05", Assert.Single(theirs.Blocking).Code);
        Assert.Equal("D05", Assert.Single(Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(world.Confirm(theirs), ben, Token)).Findings).Code);
        Assert.Empty((await world.PlanAsync(order)).Blocking);

        async Task<ChangePlan> PlanAsync(ChangeOrder wanted) => Assert.IsType<ChangePlanResult.Found>(await world.Service.PlanAsync(wanted, ben, Token)).Plan;
    }

    [Fact]
    public async Task StartAsync_ReasonRequiredAndMissing_IsRefused()
    {
        world.Policy = new SwapPolicy(ReasonRule.Required);
        var request = world.Confirm(await world.PlanAsync(ChangeSamples.Order(ChangeKind.Restart))) with { Reason = " " };

        Assert.Equal("R01", Assert.Single(Assert.IsType<ChangeResult.Refused>(await world.Service.StartAsync(request, Sample.AnaMay, Token)).Findings).Code);
    }

    [Fact]
    public async Task PlanAsync_Demote_IsRefusedWithTheTwoRemedies()
    {
        world.Target.Reading = ChangeSamples.Reading(Slot.Production) with { Service = Sample.Service with { Staging = null } };

        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Demote, Slot.Production));

        var finding = plan.Findings[0];
        Assert.Equal(("C10", true), (finding.Code, finding.Blocks));
        Assert.Equal("Deploy something to staging and swap the two, or stop production and delete it.", finding.Remedy);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task PlanAsync_PromoteIntoAnEmptyProduction_IsAsTheKindAllows(bool promotes, bool can)
    {
        world.Target.Capabilities = new ChangeCapabilities(promotes, PairsAtCreation: true);
        world.Target.Reading = ChangeSamples.Reading() with { Service = Sample.Service with { Production = null } };

        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Promote));

        Assert.Equal(can, plan.CanStart);
        Assert.Equal(ChangeStepKind.Promote, plan.Change.Steps[0].Kind);
    }

    [Fact]
    public async Task PlanAsync_Stop_SaysThatItStillCosts() =>
        Assert.Contains((await world.PlanAsync(ChangeSamples.Order(ChangeKind.Stop))).Facts, fact => fact is { Kind: ChangeFactKind.Cost, Text: "Stopped still costs the same: only deleting ends the bill." });

    [Theory]
    [InlineData(Slot.Production, "The pair stays as it is.")]
    [InlineData(Slot.Staging, "The pair stays as it is.", "4.2.0 is replaced: no swap brings it back.")]
    public async Task PlanAsync_UpdateInPlace_SaysWhatBecomesOfThePairAndTheWayBack(Slot side, params string[] words)
    {
        world.Target.Reading = ChangeSamples.Reading(side);

        Assert.Equal(words, (await world.PlanAsync(ChangeSamples.Order(ChangeKind.Update, side))).Facts.Where(fact => fact.Kind == ChangeFactKind.Pair).Select(fact => fact.Text));
    }

    [Theory]
    [InlineData(AddressAllocation.Static, "takes it up again")]
    [InlineData(AddressAllocation.Dynamic, "may be another afterwards")]
    public async Task PlanAsync_Redeploy_SaysWhatBecomesOfTheAddress(AddressAllocation allocation, string words)
    {
        var reading = ChangeSamples.Reading(Slot.Production);
        world.Target.Reading = reading with { Target = reading.Target! with { Vip = reading.Target.Vip! with { Allocation = allocation } } };

        var plan = await world.PlanAsync(ChangeSamples.Order(ChangeKind.Redeploy, Slot.Production));

        Assert.Contains(plan.Facts, fact => fact.Kind == ChangeFactKind.Address && fact.Text.Contains(words, StringComparison.Ordinal));
        Assert.Contains(plan.Facts, fact => fact.Kind == ChangeFactKind.Downtime);
        Assert.Equal("shop-api-0911", plan.TypedName);
    }

    [Fact]
    public async Task PlanAsync_Redeploy_TellsTheDowntimeOfEarlierOnes_AndAnotherOneSinceMakesItNoOther()
    {
        var ledger = new MemoryLedger();
        var planner = new ChangePlanner(new ChangeTargets([world.Target]), world.Estate, world.Log, world.Shelf) { History = new DeploymentHistory(ledger, world.Estate) };
        var order = ChangeSamples.Order(ChangeKind.Redeploy, Slot.Production);
        world.Target.Reading = ChangeSamples.Reading(Slot.Production);
        var service = new ChangeService(planner, world.Feed, RuleSamples.Rules(world.Policy, world.Time, world.Book), world.Time);
        async Task<ChangePlan> PlanAsync() => Assert.IsType<ChangePlanResult.Found>(await service.PlanAsync(order, Sample.AnaMay, TestContext.Current.CancellationToken)).Plan;

        var before = await PlanAsync();
        var took = Sample.Operation(OperationStatus.Succeeded, 1) with
        {
            Change = ChangeDraft.Of(ChangeSamples.Facts(order)),
            EndedAt = Sample.Now.AddMinutes(4),
            Events = [new OperationEvent(Sample.Now, OperationStatus.Submitting, OperationEvent.FromPortal, "Sent")],
        };
        ledger.Append(OperationRecord.Ended(took));
        var after = await PlanAsync();

        Assert.Equal("The address answers nobody from the deletion until the new instances have started: minutes at best, as long as Azure takes to deploy.", Downtime(before));
        Assert.Equal("The address answers nobody from the deletion until the new instances have started: about 4 min, as the last deployment here took 4:00, deletion included.", Downtime(after));
        Assert.Equal(before.Fingerprint, after.Fingerprint);

        static string Downtime(ChangePlan plan) => plan.Facts.Single(fact => fact.Kind == ChangeFactKind.Downtime).Text;
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task PlanAsync_OrderWithoutSense_IsInvalid(ChangeOrder order) =>
        Assert.IsType<ChangePlanResult.Invalid>(await world.Service.PlanAsync(order, Sample.AnaMay, Token));

    public static TheoryData<ChangeOrder> Nonsense =>
    [
        ChangeSamples.Order(ChangeKind.Update) with { Deployment = null },
        ChangeSamples.Order(ChangeKind.Delete) with { Deployment = ChangeSamples.Deployment() },
        ChangeSamples.Order(ChangeKind.Stop) with { Instances = ["Web_IN_0"] },
        ChangeSamples.Order(ChangeKind.Restart) with { Side = null },
        ChangeSamples.Order(ChangeKind.Deploy) with { Deployment = ChangeSamples.Deployment() with { Name = " " } },
        ChangeSamples.Order(ChangeKind.Deploy) with { Deployment = ChangeSamples.Deployment() with { PairWith = null } },
        ChangeSamples.Order(ChangeKind.Promote, Slot.Production),
    ];
}
