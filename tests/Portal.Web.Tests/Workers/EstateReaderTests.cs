using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class EstateReaderTests : IAsyncDisposable
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly ServiceEstate estate = new();
    private readonly EstateReader reader;

    public EstateReaderTests()
    {
        var inventories = new EstateInventories(new SwapKinds([target]));
        reader = new EstateReader(new EstateReading(inventories, log, time), new EstateDetails(inventories, estate, new EstateOptions(), time), estate, time, NullLogger<EstateReader>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await reader.StopAsync(CancellationToken.None);
        reader.Dispose();
    }

    [Fact]
    public async Task ExecuteAsync_LogCannotBeRead_NamesItAndGoesOnByItself()
    {
        log.Fault = new OperationLogException("The disk is full.", new IOException());
        await reader.StartAsync(Token);
        await ShownAsync(snapshot => snapshot is { ReadAt: null, Problems: [{ Failure: { Kind: CloudFailureKind.OperationLog, Sentence: "The disk is full." } }] });

        log.Fault = null;

        await ShownAsync(snapshot => snapshot is { ReadAt: not null, Problems: [], Rows: [_] });
    }

    [Fact]
    public async Task ExecuteAsync_CloudThrottles_KeepsWhatItShowsAndSaysWhy()
    {
        await reader.StartAsync(Token);
        await ShownAsync(snapshot => snapshot.Rows.Count == 1);
        var row = estate.Now.Rows[0];

        target.ReadFailure = FakeTarget.Failure(CloudFailureKind.Throttled);
        await ShownAsync(snapshot => snapshot.Problems is [{ Failure.Kind: CloudFailureKind.Throttled }]);
        Assert.Same(row, Assert.Single(estate.Now.Rows));

        target.ReadFailure = null;
        await ShownAsync(snapshot => snapshot.Problems is []);
    }

    [Fact]
    public async Task ExecuteAsync_SomebodyReadAService_ShowsThat()
    {
        await reader.StartAsync(Token);
        await ShownAsync(snapshot => snapshot.Rows.Count == 1);

        estate.Learn(Sample.Facts with { Service = Sample.Service with { Region = "read afresh" } });

        await ShownAsync(snapshot => snapshot.Rows[0].Service.Region == "read afresh");
    }

    /// <summary>Lets time pass until the estate is as expected.</summary>
    private async Task ShownAsync(Func<EstateSnapshot, bool> expected)
    {
        while (!expected(estate.Now))
        {
            Token.ThrowIfCancellationRequested();
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
