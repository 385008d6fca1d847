using Bunit;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class RepairDialogTests : DialogContext
{
    [Theory]
    [InlineData(RepairDirection.Back, "Repair back to 4.1.7: shop-api")]
    [InlineData(RepairDirection.Forward, "Repair forward to 4.2.0: shop-api")]
    public void Open_Split_SaysWhatShallBeAndWhatAzureIsAsked(RepairDirection way, string title)
    {
        var dialog = Open(way);

        Assert.Equal(title, dialog.Find("h2").TextContent);
        Assert.Single(dialog.FindAll("ol li"));
        Assert.Equal("OK", dialog.Find("footer .main").TextContent.Trim());
    }

    [Fact]
    public void Open_AzureStillWorks_IsOffWithTheReason()
    {
        Target.IsBusy = true;

        var dialog = Open(RepairDirection.Back);

        Assert.Contains("Azure still works on it", dialog.Find("#swap-why").TextContent, StringComparison.Ordinal);
        Assert.Empty(dialog.FindAll("footer .main"));
    }

    [Fact]
    public void Read_SidesChangedMeanwhile_NamesItAndAsksForAReviewFirst()
    {
        var dialog = Open(RepairDirection.Forward);
        Target.IsSplit = false;

        Time.Advance(TimeSpan.FromSeconds(5));

        dialog.WaitForState(() => dialog.FindAll("footer .review").Count == 1);
        var told = dialog.Find(".notice[data-state=waiting]").TextContent;
        Assert.Contains("20.50.1.7 leads to shop-api-0911 now.", told, StringComparison.Ordinal);
        Assert.Contains("while this was open.", told, StringComparison.Ordinal);
        Assert.NotEmpty(dialog.FindAll(".fresh"));

        Time.Advance(PlanReview<RepairPlan>.Hold);
        dialog.Find("footer .review").Click();
        Assert.Empty(dialog.FindAll(".notice[data-state=waiting]"));
        Assert.Single(Log.All);
    }

    [Fact]
    public void Ok_Pressed_WritesTheRepairAndLeadsToIt()
    {
        OperationId? started = null;
        var dialog = Open(RepairDirection.Back, id => started = id);

        dialog.Find("footer .main").Click();

        dialog.WaitForState(() => started is not null);
        Assert.Equal((new OperationId(2), new OperationId(1)), (started, Log.All[1].Repairs));
    }

    [Fact]
    public void Ok_PolicyAsksForAReason_IsOffUntilThereIsOne()
    {
        Policy(new SwapPolicy(ReasonRule.Required));
        var dialog = Open(RepairDirection.Back);
        Assert.Contains("Reason is missing", dialog.Find("#swap-why").TextContent, StringComparison.Ordinal);

        dialog.Find("#repair-reason").Input("Half done");

        Assert.Single(dialog.FindAll("footer .main"));
    }

    [Fact]
    public void Ok_LogLostWhileItIsWritten_SaysThatThisIsNotKnown()
    {
        var dialog = Open(RepairDirection.Back);
        Log.OnAdmit = () => throw new OperationLogException("The database was lost.", new IOException()) { MayBeWritten = true };

        dialog.Find("footer .main").Click();

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count == 1);
        Assert.Equal("It is not known whether this was written. The database was lost.", dialog.Find("[role=alert] p").TextContent);
    }

    [Fact]
    public void Fault_OfALaterReading_StaysInTheDialog()
    {
        var dialog = Open(RepairDirection.Back);
        Target.OnSides = () => throw new InvalidOperationException("Nobody expects this.");

        Time.Advance(TimeSpan.FromSeconds(5));

        dialog.WaitForState(() => dialog.FindAll("[role=alert]").Count == 1);
        Assert.Contains("Nothing was sent to Azure.", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<GuardedRepairDialog> Open(RepairDirection way, Action<OperationId>? started = null)
    {
        Log.Add(Sample.Operation(OperationStatus.Split, 1));
        Target.IsSplit = true;
        var dialog = Render<GuardedRepairDialog>(parameters =>
        {
            parameters.Add(dialog => dialog.Broken, new OperationId(1)).Add(dialog => dialog.Direction, way);
            if (started is not null)
                parameters.Add(dialog => dialog.OnStarted, started);
        });
        dialog.WaitForState(() => dialog.FindAll("footer").Count == 1 && dialog.FindAll(".still").Count == 0);
        return dialog;
    }
}
