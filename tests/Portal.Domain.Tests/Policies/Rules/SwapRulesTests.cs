using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies.Rules;

public sealed class SwapRulesTests
{
    private static readonly Access Operator = new(Sample.Ana, [new Grant(OperatorRole.Operator, new GrantScope.Everything())]);

    private readonly MemoryBook book = new();
    private readonly FakeTimeProvider time = new(Sample.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task JudgeAsync_EmptyBook_AsksForNothing()
    {
        var verdict = await JudgeAsync(Swap);

        Assert.Empty(verdict.Blocking);
        Assert.Equal(["R04", "R05", "R07"], verdict.Findings.Select(finding => finding.Code));
        Assert.Null(verdict.Permit);
    }

    [Theory]
    [InlineData(-2, -1, null)]
    [InlineData(-1, 2, "R04")]
    [InlineData(1, 2, null)]
    public async Task JudgeAsync_Window_ClosesWhileItIsOn(int from, int until, string? blocks)
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(from), Sample.Now.AddHours(until)));

        Assert.Equal(blocks, (await JudgeAsync(Swap)).Blocking.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task JudgeAsync_WindowEndsAndAnotherBegins_OpensWithTheLast()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(2)), RuleSamples.Window(Sample.Now.AddHours(2), Sample.Now.AddHours(5)));

        var closed = Assert.Single((await JudgeAsync(Swap)).Blocking);

        Assert.Contains("opens in 5 h", closed.Remedy, StringComparison.Ordinal);
        Assert.Contains("year-end closing", closed.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JudgeAsync_WindowAtItsEnd_IsOpen()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(2)));
        time.Advance(TimeSpan.FromHours(2));

        Assert.Empty((await JudgeAsync(Swap)).Blocking);
    }

    [Fact]
    public async Task JudgeAsync_WindowAhead_TellsWhenItCloses()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(3), Sample.Now.AddHours(5)));

        var verdict = await JudgeAsync(Swap);

        Assert.Equal(Sample.Now.AddHours(3), verdict.Case.NextClosing?.Span.From);
        Assert.Equal("closes Fri 6 Nov 17:02 UTC", verdict.Findings.First(finding => finding.Code == "R04").Measured);
    }

    [Theory]
    [InlineData("service=other", false)]
    [InlineData("service=own", true)]
    [InlineData("/subscriptions/s1", true)]
    [InlineData("/subscriptions/s2", false)]
    [InlineData("/subscriptions/s1/resourceGroups/production", true)]
    [InlineData("/subscriptions/s1/resourceGroups/staging", true)]
    [InlineData("/subscriptions/s1/resourceGroups/prod", false)]
    [InlineData("team=retail", true)]
    [InlineData("team=media", false)]
    [InlineData("*", true)]
    public async Task JudgeAsync_Lock_HoldsInItsScope(string scope, bool holds)
    {
        var service = Scoped.Service("own", "s1", "production", "staging", "retail");
        scope = scope.Replace("service=own", $"service={service.Key}", StringComparison.Ordinal).Replace("service=other", $"service={Sample.Key}", StringComparison.Ordinal);
        await SetAsync(RuleSamples.Lock(scope));

        Assert.Equal(holds, (await JudgeAsync(SwapPlan.Of(Sample.Facts with { Service = service }, []))).Blocking.Any(finding => finding.Code == "R05"));
    }

    [Fact]
    public async Task JudgeAsync_LockWithAnEnd_HoldsUntilThen()
    {
        await SetAsync(RuleSamples.Lock() with { Until = Sample.Now.AddHours(1) });
        Assert.Single((await JudgeAsync(Swap)).Blocking);

        time.Advance(TimeSpan.FromHours(1));

        Assert.Empty((await JudgeAsync(Swap)).Blocking);
    }

    [Fact]
    public async Task JudgeAsync_Return_PassesWindowsUnlessTheySayOtherwise()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)));
        Assert.Empty((await JudgeAsync(Return)).Blocking);

        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)) with { ReturnsToo = true });

        Assert.Equal("R04", Assert.Single((await JudgeAsync(Return)).Blocking).Code);
    }

    [Fact]
    public async Task JudgeAsync_Repair_IsNeverKeptBackByAWindow()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)) with { ReturnsToo = true });

        Assert.Empty((await Rules().JudgeAsync(Deed.Of(Swap) with { Kind = DeedKind.Repair }, RuleConsent.None, Operator, Token)).Blocking);
    }

    [Fact]
    public async Task JudgeAsync_ChangeOfADeployment_IsKeptBackAsASwapIs()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)));

        Assert.Equal("R04", Assert.Single((await Rules().JudgeAsync(Deed.Of(Swap) with { Kind = DeedKind.Change }, RuleConsent.None, Operator, Token)).Blocking).Code);
    }

    [Theory]
    [InlineData(OperatorRole.Owner, true, "hotfix", true)]
    [InlineData(OperatorRole.Owner, true, null, false)]
    [InlineData(OperatorRole.Owner, false, "hotfix", false)]
    [InlineData(OperatorRole.Operator, true, "hotfix", false)]
    [InlineData(OperatorRole.Approver, true, "hotfix", false)]
    public async Task JudgeAsync_Override_IsForOwnersWithAReason(OperatorRole role, bool overrides, string? reason, bool goes)
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)));
        await SetAsync(RuleSamples.Lock());

        var verdict = await JudgeAsync(Swap, new RuleConsent(reason, Overrides: overrides), new Access(Sample.Ana, [new Grant(role, new GrantScope.Everything())]));

        Assert.Equal(goes, !verdict.Blocking.Any());
        if (goes)
            Assert.Equal(["Closed: year-end closing", "Locked by Ben Koch: Database job"], verdict.Permit!.Overridden);
    }

    [Theory]
    [InlineData(FrictionRung.None, "")]
    [InlineData(FrictionRung.Reason, "R01")]
    [InlineData(FrictionRung.Name, "R01,R02")]
    [InlineData(FrictionRung.SecondPerson, "R01,R02,R03")]
    public async Task JudgeAsync_Rung_AsksForItAndTheOnesBelow(FrictionRung rung, string asked)
    {
        await SetAsync(RuleSamples.Friction(rung));

        Assert.Equal(asked, string.Join(',', (await JudgeAsync(Swap)).Blocking.Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData("shop-api", true)]
    [InlineData(" shop-api ", true)]
    [InlineData("Shop-API", false)]
    [InlineData("shop-ap", false)]
    [InlineData("", false)]
    public async Task JudgeAsync_TypedName_IsTheName(string typed, bool met)
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.Name));

        Assert.Equal(met, !(await JudgeAsync(Swap, new RuleConsent("Release", typed))).Blocking.Any());
    }

    [Fact]
    public async Task JudgeAsync_TwoScopes_TheMoreExactCounts()
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.SecondPerson));
        await SetAsync(RuleSamples.Friction(FrictionRung.None, scope: $"service={Sample.Key}"));

        Assert.Empty((await JudgeAsync(Swap)).Blocking);
    }

    [Fact]
    public async Task JudgeAsync_SettingsOfAService_HoldWhereNoRuleDoes()
    {
        var policy = new SwapPolicy { Frictions = System.Collections.Immutable.ImmutableDictionary<string, FrictionRung>.Empty.Add("shop-api", FrictionRung.Name) };
        Assert.Equal(FrictionRung.Name, (await JudgeAsync(Swap, policy: policy)).Case.Rung);
        Assert.Equal(FrictionRung.None, (await JudgeAsync(Return, policy: policy)).Case.Rung);

        await SetAsync(RuleSamples.Friction(FrictionRung.Reason));

        Assert.Equal(FrictionRung.Reason, (await JudgeAsync(Swap, policy: policy)).Case.Rung);
    }

    [Fact]
    public async Task JudgeAsync_Return_HasARungOfItsOwn()
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.SecondPerson, back: FrictionRung.None));

        Assert.Empty((await JudgeAsync(Return)).Blocking);
    }

    [Fact]
    public async Task JudgeAsync_RepairAskedForASecondPerson_AsksForTheNameAtMost()
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.None) with { Repair = FrictionRung.SecondPerson });

        var verdict = await Rules().JudgeAsync(Deed.Of(Swap) with { Kind = DeedKind.Repair }, RuleConsent.None, Operator, Token);

        Assert.Equal(["R01", "R02"], verdict.Blocking.Select(finding => finding.Code));
    }

    [Fact]
    public async Task JudgeAsync_ChangeAskedForASecondPerson_AsksForTheNameAtMost()
    {
        var change = Deed.Of(Swap) with { Kind = DeedKind.Change };
        var policy = new SwapPolicy { Friction = FrictionRung.SecondPerson };
        Assert.Equal(["R01", "R02"], (await Rules(policy).JudgeAsync(change, RuleConsent.None, Operator, Token)).Blocking.Select(finding => finding.Code));

        await SetAsync(RuleSamples.Friction(FrictionRung.None) with { Change = FrictionRung.SecondPerson });

        Assert.Equal(["R01", "R02"], (await Rules().JudgeAsync(change, RuleConsent.None, Operator, Token)).Blocking.Select(finding => finding.Code));
    }

    [Fact]
    public async Task JudgeAsync_WarningWindow_Warns()
    {
        await SetAsync(RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)) with { Effect = WindowEffect.Warns, Reason = "Friday after 16:00" });

        var warning = Assert.Single((await JudgeAsync(Swap)).Warnings);

        Assert.Equal(("R06", "Friday after 16:00."), (warning.Code, warning.Because));
        Assert.Empty((await JudgeAsync(Return)).Warnings);
    }

    [Theory]
    [InlineData(ApprovalState.Given, true)]
    [InlineData(ApprovalState.Waiting, false)]
    [InlineData(ApprovalState.Declined, false)]
    [InlineData(ApprovalState.Withdrawn, false)]
    [InlineData(ApprovalState.Outdated, false)]
    [InlineData(ApprovalState.Used, false)]
    public async Task JudgeAsync_Approval_CountsWhenItIsGiven(ApprovalState state, bool counts)
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.SecondPerson));
        await SetAsync(RuleSamples.Approval(Swap, state));

        var verdict = await JudgeAsync(Swap, new RuleConsent("Release", "shop-api"));

        Assert.Equal(counts, !verdict.Blocking.Any());
        Assert.Equal(counts ? Sample.Ben : null, verdict.Permit?.ApprovedBy);
    }

    [Fact]
    public async Task JudgeAsync_ApprovalOfAnotherPlan_IsNone()
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.SecondPerson));
        await SetAsync(RuleSamples.Approval(Swap, ApprovalState.Given));
        var changed = SwapPlan.Of(Sample.Facts, [Sample.Met(measured: "9 of 9")]);

        Assert.Equal(["R03"], (await JudgeAsync(changed, new RuleConsent("Release", "shop-api"))).Blocking.Select(finding => finding.Code));
    }

    [Fact]
    public async Task JudgeAsync_ApprovalOfAnotherPersonsRequest_IsNone()
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.SecondPerson));
        await SetAsync(RuleSamples.Approval(Swap, ApprovalState.Given, by: new Operator("eve", "Eve")));

        Assert.Equal(["R03"], (await JudgeAsync(Swap, new RuleConsent("Release", "shop-api"))).Blocking.Select(finding => finding.Code));
    }

    [Fact]
    public async Task JudgeAsync_ExpiredApproval_IsNone()
    {
        await SetAsync(RuleSamples.Friction(FrictionRung.SecondPerson));
        await SetAsync(RuleSamples.Approval(Swap, ApprovalState.Given));
        time.Advance(TimeSpan.FromHours(8));

        Assert.Equal(["R03"], (await JudgeAsync(Swap, new RuleConsent("Release", "shop-api"))).Blocking.Select(finding => finding.Code));
    }

    [Fact]
    public async Task JudgeAsync_RuleThatCannotBeRead_LetsNothingGo()
    {
        await book.TryWriteAsync(new PolicyRecord("rule.lock", "x", 0, Sample.Now, "{}"), null, Token);

        await Assert.ThrowsAsync<OperationLogException>(() => JudgeAsync(Swap));
    }

    [Fact]
    public void All_Codes_AreInOrder() => Assert.Equal(["R01", "R02", "R03", "R04", "R05", "R06", "R07"], SwapRules.All.Select(rule => rule.Code));

    private static SwapPlan Swap => Sample.Plan;

    private static SwapPlan Return
    {
        get
        {
            var last = Sample.Operation(OperationStatus.Succeeded) with { Intent = Sample.Plan.Intent!.Reversed() };
            var plan = SwapPlan.Of(Sample.Facts with { LastSwap = last }, [Sample.Met()]);
            Assert.Equal(SwapDirectionKind.Return, plan.Direction?.Kind);
            return plan;
        }
    }

    private SwapRules Rules(SwapPolicy? policy = null) => RuleSamples.Rules(policy, time, book);

    private Task<RuleVerdict> JudgeAsync(SwapPlan plan, RuleConsent? consent = null, Access? by = null, SwapPolicy? policy = null) =>
        Rules(policy).JudgeAsync(Deed.Of(plan), consent ?? RuleConsent.None, by ?? Operator, Token);

    private async Task SetAsync(params FreezeWindow[] windows)
    {
        foreach (var (place, window) in windows.Index())
            await WriteAsync("rule.window", $"w{place}", window);
    }

    private Task SetAsync(ServiceLock held) => WriteAsync("rule.lock", held.Id, held);

    private Task SetAsync(FrictionRule rule) => WriteAsync("rule.friction", rule.Scope.ToString()!, rule);

    private Task SetAsync(Approval approval) => WriteAsync("rule.approval", approval.Id, approval);

    private async Task WriteAsync<T>(string kind, string id, T what)
    {
        var known = await book.FindAsync(kind, id, Token);
        Assert.True(await book.TryWriteAsync(new PolicyRecord(kind, id, known?.Revision ?? 0, Sample.Now, RecordJson.ToNode(what).ToJsonString()), null, Token));
    }
}
