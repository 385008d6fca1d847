using Portal.Domain.Changes;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class ChangePlanChangesTests
{
    private static readonly ChangePlan Shown = new()
    {
        Order = ChangeSamples.Order(ChangeKind.Restart),
        Kind = Sample.Kind,
        Service = DialogSamples.Service,
        Key = Sample.Key,
        ServiceName = "shop-api",
        SubscriptionName = "Retail-Prod",
        Change = new Change
        {
            Order = ChangeSamples.Order(ChangeKind.Restart),
            Target = DialogSamples.Staged.Id,
            TargetName = "stg-1123",
            Steps = [new ChangeStep(ChangeStepKind.Restart, DialogSamples.Staged.Id, "Restart stg-1123")],
        },
        Findings = [DialogSamples.Met()],
        Facts = [new ChangeFact(ChangeFactKind.Downtime, "Production does not notice.")],
        ReadAt = DialogSamples.Now,
        Fingerprint = new Fingerprint("1"),
    };

    private static readonly ChangePlan Now = Shown with { Fingerprint = new Fingerprint("2") };

    [Fact]
    public void Between_SamePlanReadLater_SaysNothing() => Assert.Equal(0, ChangePlanChanges.Between(Shown, Shown with { ReadAt = DialogSamples.Now.AddMinutes(1) }).Count);

    [Fact]
    public void Between_CheckFails_NamesItsCodeAndBothValues()
    {
        var changes = ChangePlanChanges.Between(Shown, Now with { Findings = [DialogSamples.NotMet()] });

        Assert.Equal(["P13"], changes.Checks);
        Assert.Equal("Sentence of P13: not met, 5 of 6, was met, 8 of 8.", Assert.Single(changes.All).Sentence);
    }

    [Fact]
    public void Between_OtherFact_SaysWhatItWas()
    {
        var changes = ChangePlanChanges.Between(Shown, Now with { Facts = [new ChangeFact(ChangeFactKind.Downtime, "Production stops.")] });

        Assert.Equal("Downtime: Production stops, was Production does not notice.", Assert.Single(changes.All).Sentence);
        Assert.True(changes.Touches(PlanPart.Fact, nameof(ChangeFactKind.Downtime)));
        Assert.False(changes.Touches(PlanPart.Fact, nameof(ChangeFactKind.Cost)));
    }

    [Fact]
    public void Between_AnotherStep_IsNew()
    {
        var more = Now.Change with { Steps = [.. Now.Change.Steps, new ChangeStep(ChangeStepKind.Stop, DialogSamples.Staged.Id, "Stop stg-1123")] };

        Assert.Equal("Azure is asked to: Stop stg-1123, new.", Assert.Single(ChangePlanChanges.Between(Shown, Now with { Change = more }).All).Sentence);
    }

    [Fact]
    public void Between_SideNameAndOperation_AreEachALine()
    {
        var changes = ChangePlanChanges.Between(Shown, Now with
        {
            Service = DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } },
            TypedName = "stg-1123",
            LatestOperation = new OperationId(7),
        });

        Assert.Equal(
            ["Staging: 3 of 4 ready, was 4 of 4 ready.", "Name to type: stg-1123, new.", "Newest operation: number 7, was none."],
            changes.All.Select(change => change.Sentence));
    }

    [Fact]
    public void Between_OnlyDetailsDiffer_StillAsksToLook() => Assert.Equal(PlanPart.Other, Assert.Single(ChangePlanChanges.Between(Shown, Now).All).Part);
}
