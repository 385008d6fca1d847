using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Releases;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class ReleaseTrainTests
{
    private static readonly ServiceRow Row = ServiceRow.Of(Sample.Plan);

    private static ReleaseTrain Of(HostedService service, SwapDirectionKind? direction) => ReleaseTrain.Of(Row with { Service = service, Direction = direction });

    [Fact]
    public void Of_NothingStaged_StagesTheNext()
    {
        var train = Of(Sample.Service with { Staging = null }, null);

        Assert.Equal((TrainStop.Stage, "4.1.7 is live, and nothing is staged.", "Deploy the next version to staging."), (train.At, train.Stands, train.Next));
        Assert.False(train.IsDone(TrainStop.Stage));
    }

    [Fact]
    public void Of_NewerStaged_Swaps()
    {
        var train = Of(Sample.Service, SwapDirectionKind.Forward);

        Assert.Equal((TrainStop.Swap, "Swap, so that 4.2.0 goes live."), (train.At, train.Next));
        Assert.True(train.IsDone(TrainStop.Stage));
        Assert.Equal(("4.2.0", "4.1.7"), (train.Arriving, train.Leaving));
    }

    [Fact]
    public void Of_Swapped_KeepsTheWayBack()
    {
        var train = Of(Sample.Service, SwapDirectionKind.Return);

        Assert.Equal((TrainStop.Keep, "4.1.7 is live, and 4.2.0 is kept as the way back.", "Delete 4.2.0 once nobody wants to go back to it."), (train.At, train.Stands, train.Next));
        Assert.True(train.IsDone(TrainStop.Swap));
    }

    [Fact]
    public void Of_OlderStaged_DeletesItAndClaimsNothingOfWhatWasNotSeen()
    {
        var train = Of(Sample.Service, SwapDirectionKind.Older);

        Assert.Equal(TrainStop.Delete, train.At);
        Assert.All([TrainStop.Stage, TrainStop.Swap, TrainStop.Keep], stop => Assert.True(train.IsUnseen(stop) && !train.IsDone(stop)));
        Assert.False(train.IsUnseen(TrainStop.Delete));
    }

    [Theory]
    [InlineData(SwapDirectionKind.Return, true)]
    [InlineData(SwapDirectionKind.Forward, false)]
    public async Task Of_StagingBeingDeleted_SwapAndKeepAreDoneOnlyWhereTheyWereSeen(SwapDirectionKind direction, bool areDone)
    {
        var train = ReleaseTrain.Of(Row with { Direction = direction, Active = await new ChangeWorld().StartAsync(ChangeKind.Delete) });

        Assert.Equal((TrainStop.Delete, true), (train.At, train.IsDone(TrainStop.Stage)));
        Assert.All([TrainStop.Swap, TrainStop.Keep], stop => Assert.Equal((areDone, !areDone), (train.IsDone(stop), train.IsUnseen(stop))));
    }

    [Fact]
    public void Of_ProductionEmpty_SaysThatThereIsNothingToExchange() =>
        Assert.Equal((TrainStop.Swap, "4.2.0 is staged, and production is empty."), Of(Sample.Service with { Production = null }, null) is var train ? (train.At, train.Stands) : default);

    [Fact]
    public void Of_Running_LeadsToTheOperation()
    {
        var running = Sample.Operation(Sample.Service, OperationStatus.Written);

        var train = ReleaseTrain.Of(Row with { Active = running });

        Assert.Equal((running.Id, TrainStop.Swap, true, "It goes on by itself; follow it."), (train.Running, train.At, train.IsMoving, train.Next));
    }

    [Theory]
    [InlineData(ChangeKind.Deploy, TrainStop.Stage, true)]
    [InlineData(ChangeKind.Delete, TrainStop.Delete, true)]
    [InlineData(ChangeKind.Restart, TrainStop.Swap, false)]
    [InlineData(ChangeKind.Update, TrainStop.Swap, false)]
    public async Task Of_AChangeRunning_StandsAtTheStopThatItIsAbout(ChangeKind kind, TrainStop stop, bool isMoving)
    {
        var train = ReleaseTrain.Of(Row with { Active = await new ChangeWorld().StartAsync(kind) });

        Assert.Equal((stop, isMoving), (train.At, train.IsMoving));
        Assert.EndsWith(".", train.Stands, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ASwapThatStoppedHalfWay_WaitsForARepair() =>
        Assert.Equal("It waits for a repair, back or forward.", ReleaseTrain.Of(Row with { Active = Sample.Operation(Sample.Service, OperationStatus.Split) }).Next);

    [Fact]
    public async Task Of_AChangeThatWaits_DoesNotSayThatItGoesOnByItself()
    {
        var waiting = (await new ChangeWorld().StartAsync(ChangeKind.Update)) with { Status = OperationStatus.Paused };

        Assert.Equal("Nothing goes on before somebody says so.", ReleaseTrain.Of(Row with { Active = waiting }).Next);
    }
}
