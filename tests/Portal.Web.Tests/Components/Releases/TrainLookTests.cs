using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Web.Components.Releases;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Releases;

public class TrainLookTests
{
    private static readonly ServiceRow Ready = TreeSamples.Row();

    private static ReleaseTrain Train(ServiceRow row) => ReleaseTrain.Of(row);

    [Fact]
    public void Of_ReadyToSwap_HasOneStopDoneAndOneNow() => Assert.Equal(
        [("done", "Done", "Stage 4.2.0"), ("now", "Now", "Swap"), ("ahead", "Ahead", "Keep 4.1.7 as the way back"), ("ahead", "Ahead", "Delete 4.1.7")],
        TrainLook.Of(Train(Ready)).Select(look => (look.State, look.Word, look.Text)));

    [Fact]
    public void Of_OlderStaged_SaysWhatWasNotSeen() => Assert.Equal(
        [("unseen", "Not seen", "unknown"), ("unseen", "Not seen", "unknown"), ("unseen", "Not seen", "unknown"), ("now", "Now", "right")],
        TrainLook.Of(Train(TreeSamples.Row(direction: SwapDirectionKind.Older))).Select(look => (look.State, look.Word, look.Icon)));

    [Fact]
    public void Of_EachState_HasAShapeOfItsOwn() => Assert.Equal(3, TrainLook.Of(Train(Ready)).Select(look => look.Icon).Distinct().Count());

    [Fact]
    public void Action_ReadyToSwap_IsTheDialog() => Assert.Equal((PortalUrls.Swap(Ready.Service), "Swap VIP"), TrainLook.Action(Train(Ready), Ready));

    [Fact]
    public void Action_Blocked_SaysWhatStandsInTheWay()
    {
        var row = TreeSamples.Row(state: ReadinessState.Blocked);

        Assert.Equal("See what stands in the way", TrainLook.Action(Train(row), row)?.Text);
    }

    [Fact]
    public void Action_NothingStaged_IsANewDeployment()
    {
        var row = TreeSamples.Row(staged: false);

        Assert.Equal((PortalUrls.Deploy(row.Service), "New deployment"), TrainLook.Action(Train(row), row));
    }

    [Fact]
    public void Action_WayBackKept_IsStaging()
    {
        var row = TreeSamples.Row(direction: SwapDirectionKind.Return);

        Assert.Equal((PortalUrls.Deployment(row.Service, Slot.Staging), "Open staging"), TrainLook.Action(Train(row), row));
    }

    [Fact]
    public void Action_Running_IsTheOperation()
    {
        var row = Ready with { Active = TreeSamples.Operation(OperationStatus.Switching) };

        Assert.Equal((PortalUrls.Operation(row.Active!.Id), "Watch it"), TrainLook.Action(Train(row), row));
    }
}
