using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class SidesStepTests
{
    private static readonly TimeSpan Asked = TimeSpan.FromSeconds(7);
    private static readonly CloudFailure Throttled = new(CloudFailureKind.Throttled, "Azure is busy.", "TooManyRequests", "Wait.", Asked);

    private readonly Runs runs = new();
    private readonly List<DateTimeOffset> reads = [];

    [Fact]
    public async Task PauseAsync_VerifyingIsThrottled_ReadsNoSoonerThanAsked()
    {
        runs.Target.OnBegin = () => new Submission.Completed();
        BusyFor(readings: 3);

        var ended = await runs.RunAsync();

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        AssertAsAsked();
    }

    [Fact]
    public async Task PauseAsync_ReconcilingIsThrottled_ReadsNoSoonerThanAsked()
    {
        runs.Target.OnBegin = () => new Submission.Unknown(FakeTarget.Failure(CloudFailureKind.Network));
        BusyFor(readings: 3);

        var ended = await runs.RunAsync();

        Assert.Equal(OperationStatus.Succeeded, ended.Status);
        AssertAsAsked();
    }

    private void BusyFor(int readings)
    {
        runs.Target.HasMoved = true;
        runs.Target.OnSides = () =>
        {
            reads.Add(runs.Time.GetUtcNow());
            runs.Target.ReadFailure = reads.Count <= readings ? Throttled : null;
        };
    }

    private void AssertAsAsked()
    {
        Assert.True(reads.Count > 3);
        Assert.All(reads.Zip(reads.Skip(1)).Take(3), pair => Assert.True(pair.Second - pair.First >= Asked, $"{pair.Second - pair.First}"));
    }
}
