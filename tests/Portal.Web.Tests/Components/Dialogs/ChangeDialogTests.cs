using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class ChangeDialogTests : DialogContext
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private readonly FakeChangeTarget changes = new();

    public ChangeDialogTests()
    {
        Services.AddSingleton<IChangeTarget>(changes);
        FillEstate();
        Read(ChangeSamples.Reading());
    }

    [Fact]
    public void Open_Restart_SaysWhatItWouldDoAndWhenThatWasRead()
    {
        var dialog = Open();

        Assert.Equal("Restart shop-api-1123", dialog.Find("h2").TextContent);
        Assert.StartsWith("live checked", dialog.Find(".live").TextContent, StringComparison.Ordinal);
        Assert.Equal("OK: Restart shop-api-1123", dialog.Find("footer .main").GetAttribute("aria-label"));
    }

    [Fact]
    public void Read_ServiceChangedMeanwhile_CountsNamesAndMarksEachChange()
    {
        var dialog = Open();

        Read(ChangeSamples.Reading() with { Service = DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } }, Target = ChangeSamples.Reading().Target! with { Vip = new Vip("/ip-new", "20.50.1.10", "new.cloudapp.net", AddressAllocation.Static) } });
        Time.Advance(Beat);

        dialog.WaitForState(() => dialog.FindAll("footer .review").Count == 1);
        var told = dialog.Find(".notice[data-state=waiting]").TextContent;
        Assert.Contains("2 things changed while this was open.", told, StringComparison.Ordinal);
        Assert.Contains("Staging: 3 of 4 ready, was 4 of 4 ready.", told, StringComparison.Ordinal);
        Assert.Contains("Service: shop-api-1123 is in staging at new.cloudapp.net; production does not notice, was", told, StringComparison.Ordinal);
        Assert.Equal("Review 2 changes", dialog.Find("footer .review").TextContent);
        Assert.Equal("service", Assert.Single(dialog.FindAll(".know .fresh")).GetAttribute("data-kind"));
    }

    [Fact]
    public void Read_ChangedBack_NeedsNoReview()
    {
        var dialog = Open();
        Read(ChangeSamples.Reading() with { Service = DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } } });
        Time.Advance(Beat);
        dialog.WaitForState(() => dialog.FindAll("footer .review").Count == 1);

        Read(ChangeSamples.Reading());
        Time.Advance(Beat);

        dialog.WaitForState(() => dialog.FindAll("footer .main").Count == 1);
        Assert.Empty(dialog.FindAll(".notice[data-state=waiting]"));
    }

    [Fact]
    public void Review_PressedTwice_IsNoPressOnOk()
    {
        var dialog = Open();
        Read(ChangeSamples.Reading() with { Service = DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } } });
        Time.Advance(Beat);
        dialog.WaitForState(() => dialog.FindAll("footer .review").Count == 1);

        dialog.Find("footer .review").Click();
        Assert.Single(dialog.FindAll("footer .review"));
        Time.Advance(PlanReview<ChangePlan>.Hold);
        dialog.Find("footer .review").Click();
        dialog.Find("footer .main").Click();

        Assert.Single(dialog.FindAll("footer .main"));
        Assert.Empty(Log.All);
    }

    [Fact]
    public void Ok_Pressed_WritesTheChangeAndLeadsToIt()
    {
        OperationId? started = null;
        var dialog = Open(id => started = id);

        dialog.Find("footer .main").Click();

        dialog.WaitForState(() => started is not null);
        Assert.Equal(ChangeKind.Restart, Assert.Single(Log.All).Change!.Kind);
    }

    [Fact]
    public void Ok_ChangedUnderTheFinger_IsNotTakenAndNamesTheChange()
    {
        var dialog = Open();
        Read(ChangeSamples.Reading() with { Service = DialogSamples.Service with { Staging = DialogSamples.Staged with { InstancesReady = 3 } } });

        dialog.Find("footer .main").Click();

        dialog.WaitForState(() => dialog.FindAll("footer .review").Count == 1);
        Assert.Contains("Staging: 3 of 4 ready, was 4 of 4 ready.", dialog.Find(".notice[data-state=waiting]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Log.All);
    }

    [Fact]
    public void Read_Failed_TurnsOkOffWithTheCauseUntilItIsReadAgain()
    {
        var dialog = Open();
        changes.ReadFailure = new CloudFailure(CloudFailureKind.Network, "Azure did not answer in 30 s.");
        Time.Advance(Beat);
        dialog.WaitForState(() => dialog.FindAll("footer .main").Count == 0);
        Assert.Contains("Azure did not answer in 30 s.", dialog.Find("#swap-why").TextContent, StringComparison.Ordinal);

        changes.ReadFailure = null;
        Read(ChangeSamples.Reading());
        Time.Advance(Beat);

        dialog.WaitForState(() => dialog.FindAll("footer .main").Count == 1);
    }

    [Fact]
    public void Read_OlderThanTenSeconds_IsSaidAndTurnsOkOff()
    {
        var dialog = Open();

        // What is read from now on is as old as what is on screen.
        Time.Advance(Beat);
        Time.Advance(Beat);
        Time.Advance(Beat);

        dialog.WaitForState(() => dialog.FindAll(".live[data-state=stale]").Count == 1);
        Assert.Equal("15 s old, OK is off", dialog.Find(".live").TextContent.Trim());
        Assert.Contains("Last checked 15 s ago", dialog.Find("#swap-why").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ok_PolicyAsksForAReason_IsOffUntilThereIsOne()
    {
        Policy(new SwapPolicy(ReasonRule.Required));
        var dialog = Open();
        Assert.Contains("Say in a few words why", dialog.Find("#swap-why").TextContent, StringComparison.Ordinal);

        dialog.Find("#change-reason").Input("Hangs");

        Assert.Single(dialog.FindAll("footer .main"));
    }

    /// <summary>The next reading shows this, read at the time it is ordered.</summary>
    private void Read(ChangeReading reading) =>
        changes.Reading = reading with { ReadAt = Time.GetUtcNow(), Service = reading.Service == Sample.Service ? DialogSamples.Service : reading.Service };

    private IRenderedComponent<GuardedChangeDialog> Open(Action<OperationId>? started = null)
    {
        var dialog = Render<GuardedChangeDialog>(parameters =>
        {
            parameters.Add(dialog => dialog.Order, ChangeSamples.Order(ChangeKind.Restart) with { Service = DialogSamples.Service.Key });
            if (started is not null)
                parameters.Add(dialog => dialog.OnStarted, started);
        });
        dialog.WaitForState(() => dialog.FindAll("footer").Count == 1 && dialog.FindAll(".still").Count == 0);
        return dialog;
    }
}
