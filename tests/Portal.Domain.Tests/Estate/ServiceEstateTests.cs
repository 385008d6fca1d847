using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class ServiceEstateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Replace_EqualRow_StaysTheSameObject()
    {
        var estate = new ServiceEstate();
        estate.Replace(Snapshot(), estate.Now);
        var row = estate.Now.Rows[0];

        estate.Replace(Snapshot(), estate.Now);

        Assert.Same(row, estate.Now.Rows[0]);
    }

    [Fact]
    public void Replace_RowChangedSinceTheReadingBegan_StaysAsItIsNow()
    {
        var estate = new ServiceEstate();
        estate.Replace(Snapshot(), estate.Now);
        var began = estate.Now;
        estate.Show(Sample.Operation(OperationStatus.Switching, 1));

        estate.Replace(Snapshot(), began);

        Assert.Equal(ReadinessState.Running, estate.Now.Rows[0].Readiness.State);
    }

    [Fact]
    public async Task WatchAsync_SlowWatcher_GetsTheNewest()
    {
        var estate = new ServiceEstate();
        estate.Replace(Snapshot(), estate.Now);
        await using var watch = estate.WatchAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await watch.MoveNextAsync());

        estate.Show(Sample.Operation(OperationStatus.Written, 1));
        estate.Show(Sample.Operation(OperationStatus.Switching, 1));

        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(OperationStatus.Switching, watch.Current.Rows[0].Active!.Status);
    }

    [Fact]
    public async Task FirstReadingAsync_WaitsForIt()
    {
        var estate = new ServiceEstate();
        var first = estate.FirstReadingAsync(Token);
        Assert.False(first.IsCompleted);

        estate.Replace(Snapshot(), estate.Now);

        Assert.Single((await first).Rows);
    }

    private static EstateSnapshot Snapshot() => new([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now);
}
