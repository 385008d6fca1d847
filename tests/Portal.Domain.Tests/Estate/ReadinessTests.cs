using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class ReadinessTests
{
    [Fact]
    public void Of_AllMet_IsReady() =>
        Assert.Equal(new Readiness(ReadinessState.Ready, 0, 0, "Ready", "1 of 1 checks met"), Readiness.Of(Sample.Plan));

    [Fact]
    public void Of_Warning_IsReadyAndSaysIt() =>
        Assert.Equal(new Readiness(ReadinessState.Ready, 0, 1, "Ready, 1 warning", "1 instance not started"), Of(Sample.NotMet(severity: Severity.Warn)));

    [Fact]
    public void Of_BlockingNotMet_NamesTheFault() =>
        Assert.Equal(new Readiness(ReadinessState.Blocked, 1, 0, "1 instance not started", "search_IN_5 is RoleStateStarting"), Of(Sample.Met("P01"), Sample.NotMet()));

    [Fact]
    public void Of_BlockingUnknown_IsUnknownNeverReady() =>
        Assert.Equal(ReadinessState.Unknown, Of(Sample.NotMet(answer: Answer.Unknown)).State);

    [Fact]
    public void Of_InformUnknown_IsReady() =>
        Assert.Equal(ReadinessState.Ready, Of(Sample.NotMet(severity: Severity.Inform, answer: Answer.Unknown)).State);

    [Fact]
    public void Of_ChecksThatListsDoNotTell_CountsThemWithoutSayingThatTheyAreMet() =>
        Assert.Equal(
            new Readiness(ReadinessState.Ready, 0, 0, "Ready", "1 of 3 checks met, 2 read on opening"),
            Of(Sample.Met(), Sample.NotMet("P21", answer: Answer.Unknown) with { IsLeftOpen = true }, Sample.NotMet("P31", answer: Answer.Unknown) with { IsLeftOpen = true }));

    [Fact]
    public void Of_InstancesNotReadYet_IsCheckingNeitherReadyNorUnknown()
    {
        var facts = Sample.Facts with { Service = Sample.Service with { Staging = Sample.Service.Staging! with { InstancesReady = null } } };

        Assert.Equal(ReadinessState.Checking, Readiness.Of(SwapPlan.Of(facts, [Sample.NotMet(answer: Answer.Unknown) with { IsLeftOpen = true }])).State);
    }

    [Fact]
    public void Of_NothingStaged_SaysWhatTheDialogSays()
    {
        var facts = Sample.Facts with { Service = Sample.Service with { Staging = null } };

        Assert.Equal("Nothing to swap: deploy a release to staging first", Readiness.Of(SwapPlan.Of(facts, [new StagingIsDeployed().Judge(facts)])).Fact);
    }

    [Fact]
    public void Of_NothingStaged_SaysSo()
    {
        var facts = Sample.Facts with { Service = Sample.Service with { Staging = null } };

        Assert.Equal(ReadinessState.NothingStaged, Readiness.Of(SwapPlan.Of(facts, [new StagingIsDeployed().Judge(facts)])).State);
    }

    [Theory]
    [InlineData(OperationStatus.Switching, ReadinessState.Running)]
    [InlineData(OperationStatus.Unknown, ReadinessState.NeedsYou)]
    [InlineData(OperationStatus.Split, ReadinessState.NeedsYou)]
    public void Of_ActiveOperation_ShowsIt(OperationStatus status, ReadinessState state) =>
        Assert.Equal(state, Readiness.Of(SwapPlan.Of(Sample.Facts with { ActiveOperation = Sample.Operation(status, 1) }, [Sample.Met()])).State);

    private static Readiness Of(params Finding[] findings) => Readiness.Of(SwapPlan.Of(Sample.Facts, findings));
}
