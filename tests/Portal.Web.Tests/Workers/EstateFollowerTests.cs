using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class EstateFollowerTests : IAsyncDisposable
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly ServiceEstate estate = new();
    private readonly OperationFeed operations;
    private readonly EstateFollower follower;

    public EstateFollowerTests()
    {
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);
        operations = new OperationFeed(log);
        var planner = new SwapPlanner(new SwapKinds([target]), estate, log, new FakeTimeProvider(Sample.Now));
        follower = new EstateFollower(operations, estate, planner, NullLogger<EstateFollower>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await follower.StopAsync(CancellationToken.None);
        follower.Dispose();
    }

    [Fact]
    public async Task ExecuteAsync_OperationMovesAndEnds_BoardShowsItAndReadsTheServiceAgain()
    {
        await follower.StartAsync(Token);
        var admitted = (Admission.Admitted)await operations.AdmitAsync(Sample.Operation(), Token);
        await ShownAsync(row => row.Readiness.State == ReadinessState.Running);

        target.Facts = Sample.Facts with { Service = Sample.Service with { Region = "read again" } };
        await operations.SaveAsync(admitted.Operation with
        {
            Status = OperationStatus.Succeeded, Events = [.. admitted.Operation.Events, new OperationEvent(Sample.Now, OperationStatus.Succeeded, OperationEvent.FromPortal, "Both sides read")],
        }, Token);

        await ShownAsync(row => row.Active is null && row.Service.Region == "read again");
    }

    private async Task ShownAsync(Func<ServiceRow, bool> expected)
    {
        await foreach (var snapshot in estate.WatchAsync(Token))
        {
            if (expected(snapshot.Rows[0]))
                return;
        }
    }
}
