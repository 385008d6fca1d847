using Portal.Domain.Swaps;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class PlanChangesTests
{
    private static readonly Difference Timeout = new(DifferenceKind.Setting, "PaymentTimeoutSeconds", "30", "45");

    [Fact]
    public void Between_SamePlanReadLater_SaysNothing() =>
        Assert.Equal(0, PlanChanges.Between(DialogSamples.Plan(), DialogSamples.Plan() with { ReadAt = DialogSamples.Now.AddMinutes(1) }).Count);

    [Fact]
    public void Between_InstanceStopped_NamesTheSideWithBothValues()
    {
        var fewer = DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } };

        var change = Assert.Single(PlanChanges.Between(DialogSamples.Plan(), DialogSamples.Plan(fewer)).All);

        Assert.Equal("Staging: 3 of 4 ready, was 4 of 4 ready.", change.Sentence);
    }

    [Fact]
    public void Between_OtherDeploymentStaged_SaysItOnce()
    {
        var other = DialogSamples.Service with { Staging = DialogSamples.Staged with { Version = "4.3.0", Name = "stg-1124", InstancesReady = 1 } };

        var changes = PlanChanges.Between(DialogSamples.Plan(), DialogSamples.Plan(other));

        Assert.Equal("Staging: 4.3.0 (stg-1124), was 4.2.0 (stg-1123).", Assert.Single(changes.All).Sentence);
        Assert.True(changes.Touches(PlanPart.Staging));
    }

    [Fact]
    public void Between_CheckFails_NamesItsCode()
    {
        var changes = PlanChanges.Between(DialogSamples.Plan(), DialogSamples.Plan(findings: [DialogSamples.NotMet()]));

        Assert.Equal(["P13"], changes.Checks);
        Assert.Equal("1 thing changed while this was open.", changes.Headline);
    }

    [Fact]
    public void Between_SettingChanged_ShowsBothSides()
    {
        var now = DialogSamples.Plan(differences: Timeout);

        Assert.Equal("PaymentTimeoutSeconds: 30 and 45, new.", Assert.Single(PlanChanges.Between(DialogSamples.Plan(), now).All).Sentence);
    }

    [Fact]
    public void Between_SecretChanged_NeverShowsIt()
    {
        var secret = DialogSamples.Plan(differences: new Difference(DifferenceKind.Setting, "Key", null, null, IsSecret: true));

        Assert.Equal("Key: hidden, new.", Assert.Single(PlanChanges.Between(DialogSamples.Plan(), secret).All).Sentence);
    }

    [Fact]
    public void Between_OnlyDetailsDiffer_StillAsksToLook()
    {
        var labelled = DialogSamples.Service with { Staging = DialogSamples.Staged with { Label = "another" } };

        Assert.Equal(PlanPart.Other, Assert.Single(PlanChanges.Between(DialogSamples.Plan(), DialogSamples.Plan(labelled)).All).Part);
    }
}
