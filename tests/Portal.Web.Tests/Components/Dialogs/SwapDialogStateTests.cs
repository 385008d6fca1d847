using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Components.Dialogs;
using Portal.Domain.Tests.Support;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class SwapDialogStateTests
{
    private static readonly DateTimeOffset Now = DialogSamples.Now;
    private static readonly CloudFailure Failure = new(CloudFailureKind.Network, "Azure did not answer in 30 s.");

    [Fact]
    public void Ok_NothingReadYet_Checks() => Assert.Equal(OkButtonKind.Checking, new SwapDialogState(new SwapPolicy()).Ok(Now).Kind);

    [Fact]
    public void Ok_AllMet_ReadsOutWhatItPutsLive() => Assert.Equal("OK: swap, puts 4.2.0 live on shop-api", Showing(DialogSamples.Plan()).Ok(Now).Label);

    [Fact]
    public void Ok_FaultAndUnknown_NamesTheFaultFirst() =>
        Assert.Equal("1 instance has not started", Showing(DialogSamples.Plan(findings: [DialogSamples.Unknown(), DialogSamples.NotMet()])).Ok(Now).Why);

    [Fact]
    public void Ok_PlanOlderThanTenSeconds_IsOff()
    {
        var state = Showing(DialogSamples.Plan());

        Assert.True(state.Ok(Now.AddSeconds(10)).IsOn);
        Assert.Equal("Last checked 11 s ago", state.Ok(Now.AddSeconds(11)).Why);
        Assert.True(state.IsStale(Now.AddSeconds(11)));
    }

    [Fact]
    public void Ok_NeverRead_IsOffInFewWords_AsTheNoticeSaysWhy() =>
        Assert.Equal("The service could not be read", new SwapDialogState(new SwapPolicy()).Take(new PlanResult.Unavailable(Failure), Now).Ok(Now).Why);

    [Fact]
    public void Ok_LastReadingFailed_IsOffWithItsSentence()
    {
        var state = Showing(DialogSamples.Plan()).Take(new PlanResult.Unavailable(Failure), Now);

        Assert.Equal(Failure.Sentence, state.Ok(Now).Why);
        Assert.True(state.IsStale(Now));
    }

    [Fact]
    public void Ok_ReasonRequiredAndMissing_IsOffButNotBlocked()
    {
        var state = Showing(DialogSamples.Plan(), new SwapPolicy(ReasonRule.Required));

        Assert.Equal("Reason is missing", state.Ok(Now).Why);
        Assert.False(state.IsBlocked);
        Assert.True((state with { Reason = "CHG-1187" }).Ok(Now).IsOn);
    }

    [Fact]
    public void ShowsReason_HiddenByPolicy_OnlyWhereItIsAskedFor()
    {
        var state = Showing(DialogSamples.Plan(), new SwapPolicy(ReasonRule.Hidden));

        Assert.False(state.ShowsReason);
        Assert.True(state.Ok(Now).IsOn);
        Assert.True((state with { Rules = RuleSamples.Case(DialogSamples.Plan(), FrictionRung.Reason) }).ShowsReason);
        Assert.True(Showing(DialogSamples.Plan()).ShowsReason);
    }

    [Fact]
    public void Ok_UnknownTakenOver_NeedsAReason()
    {
        var plan = DialogSamples.Plan(findings: [DialogSamples.Unknown()]);
        var state = Showing(plan, new SwapPolicy(UnknownMayBeAcknowledged: true)) with { TakenOver = ["P20"] };

        Assert.True(state.NeedsReason);
        Assert.False(state.Ok(Now).IsOn);
        Assert.True((state with { Reason = "checked by hand" }).Ok(Now).IsOn);
        Assert.Equal(["P20"], state.Request("k").Acknowledged);
    }

    [Fact]
    public void Review_WithinTheHold_KeepsTheChanges()
    {
        var changed = Showing(DialogSamples.Plan()).Take(Changed, Now);

        Assert.Equal("Review 1 change", changed.Ok(Now).Text);
        Assert.Equal(1, changed.Review(Now.AddMilliseconds(799)).Changes.Count);
        Assert.Equal(OkButtonKind.Ready, changed.Review(Now.AddMilliseconds(800)).Ok(Now.AddSeconds(1)).Kind);
    }

    [Fact]
    public void MayConfirm_SecondPressOfADoubleClickOnReview_IsNotTaken()
    {
        var reviewed = Showing(DialogSamples.Plan()).Take(Changed, Now).Review(Now.AddSeconds(1));

        Assert.False(reviewed.MayConfirm(Now.AddSeconds(1.5)));
        Assert.True(reviewed.MayConfirm(Now.AddSeconds(1.8)));
    }

    [Fact]
    public void Take_ChangeUndone_NeedsNoReview() =>
        Assert.Equal(OkButtonKind.Ready, Showing(DialogSamples.Plan()).Take(Changed, Now).Take(new PlanResult.Found(DialogSamples.Plan()), Now).Ok(Now).Kind);

    [Fact]
    public void Take_Outdated_AsksForReview()
    {
        var sending = Showing(DialogSamples.Plan()) with { IsSending = true };

        Assert.Equal(OkButtonKind.Review, sending.Take(new SwapResult.Outdated(((PlanResult.Found)Changed).Plan), Now).Ok(Now).Kind);
    }

    [Fact]
    public void Ok_RulesNotLookedAtYet_Checks() => Assert.Equal(OkButtonKind.Checking, (Showing(DialogSamples.Plan()) with { Rules = null }).Ok(Now).Kind);

    [Fact]
    public void Ok_NameToBeTyped_IsOffUntilItIs()
    {
        var state = Asked(FrictionRung.Name) with { Reason = "Release" };

        Assert.True(state.ShowsConfirm);
        Assert.Equal("Name is not typed", state.Ok(Now).Why);
        Assert.Equal(OkButtonKind.Ready, (state with { Confirm = "shop-api" }).Ok(Now).Kind);
        Assert.Equal("shop-api", (state with { Confirm = "shop-api" }).Request("k").Confirm);
    }

    [Fact]
    public void Ok_SecondPersonMissing_AsksForOneWithAReasonAndNoName()
    {
        var state = Asked(FrictionRung.SecondPerson);

        Assert.Equal("Reason is missing", state.Ok(Now).Why);
        Assert.False(state.ShowsConfirm);
        Assert.Equal((OkButtonKind.Ask, "Ask for approval"), ((state with { Reason = "Release" }).Ok(Now).Kind, (state with { Reason = "Release" }).Ok(Now).Text));
    }

    [Fact]
    public void Ok_SecondPersonAsked_Waits() => Assert.Equal("Waits for approval", Approved(ApprovalState.Waiting).Ok(Now).Why);

    [Fact]
    public void Ok_SecondPersonAgreed_AsksForTheNameThenIsOn()
    {
        var state = Approved(ApprovalState.Given);

        Assert.True(state.ShowsConfirm);
        Assert.Equal("Name is not typed", state.Ok(Now).Why);
        Assert.Equal(OkButtonKind.Ready, (state with { Confirm = "shop-api" }).Ok(Now).Kind);
    }

    [Fact]
    public void Ok_ChangedWhileItCouldBeAsked_IsReviewedFirst() =>
        Assert.Equal(OkButtonKind.Review, (Asked(FrictionRung.SecondPerson) with { Reason = "Release" }).Take(Changed, Now).Ok(Now).Kind);

    [Fact]
    public void Approve_PlanOnScreen_SaysWhatItAllows()
    {
        var state = Deciding(DialogSamples.Plan());

        Assert.True(state.Decides);
        Assert.False(state.ShowsReason);
        Assert.Equal(("Approve", "Approve, Ana may put 4.2.0 live on shop-api"), (state.Approve(Now).Text, state.Approve(Now).Label));
        Assert.Equal(OkButtonKind.Review, state.Take(Changed, Now).Approve(Now).Kind);
        Assert.False(state.Approve(Now.AddSeconds(11)).IsOn);
    }

    [Fact]
    public void Approve_CheckNotMet_IsOff() => Assert.Equal("1 instance has not started", Deciding(DialogSamples.Plan(findings: [DialogSamples.NotMet()])).Approve(Now).Why);

    [Theory]
    [InlineData(false, false, "", false)]
    [InlineData(true, false, "", false)]
    [InlineData(true, true, "", false)]
    [InlineData(true, true, "Hotfix", true)]
    [InlineData(false, true, "Hotfix", false)]
    public void Ok_Locked_GoesOnForOwnersWhoOverrideWithAReason(bool mayOverride, bool overrides, string reason, bool goes)
    {
        var state = Showing(DialogSamples.Plan()) with { Overrides = overrides, Reason = reason, Rules = RuleSamples.Case(DialogSamples.Plan(), mayOverride: mayOverride) with { Locks = [RuleSamples.Lock()] } };

        Assert.Equal(goes, state.Ok(Now).IsOn);
        Assert.Equal(mayOverride && overrides, !state.IsBlocked);
        Assert.Equal("R05", Assert.Single(state.Stops).Code);
        Assert.Equal(overrides, state.Request("k").Overrides);
    }

    [Fact]
    public void Warnings_OfRules_AreAcknowledgedByBeingOnScreen()
    {
        var window = RuleSamples.Window(Now.AddHours(-1), Now.AddHours(1)) with { Effect = WindowEffect.Warns };
        var state = Showing(DialogSamples.Plan()) with { Rules = RuleSamples.Case(DialogSamples.Plan()) with { Warnings = [new Closure(window, Now.AddHours(1))] } };

        Assert.Equal("R06", Assert.Single(state.Warnings).Code);
        Assert.Equal(["R06"], state.Request("k").Acknowledged);
        Assert.True(state.Ok(Now).IsOn);
    }

    private static SwapDialogState Asked(FrictionRung rung) => Showing(DialogSamples.Plan()) with { Rules = RuleSamples.Case(DialogSamples.Plan(), rung) };

    private static SwapDialogState Approved(ApprovalState approval) => Showing(DialogSamples.Plan()) with
    {
        Reason = "Release",
        Rules = RuleSamples.Case(DialogSamples.Plan(), FrictionRung.SecondPerson) with { Approval = RuleSamples.Approval(DialogSamples.Plan(), approval) },
    };

    private static SwapDialogState Deciding(SwapPlan plan) => Showing(plan) with { Rules = RuleSamples.Case(plan, FrictionRung.SecondPerson) with { By = Sample.Ben, ToDecide = RuleSamples.Approval(plan) } };

    private static PlanResult Changed => new PlanResult.Found(DialogSamples.Plan(DialogSamples.Service with { Staging = DialogSamples.Staged with { Version = "4.3.0" } }));

    private static SwapDialogState Showing(SwapPlan plan, SwapPolicy? policy = null) =>
        new SwapDialogState(policy ?? new SwapPolicy()).Take(new PlanResult.Found(plan), Now) with
        {
            Rules = RuleSamples.Case(plan, policy?.Reason == ReasonRule.Required ? FrictionRung.Reason : FrictionRung.None),
        };
}
