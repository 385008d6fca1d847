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

    public EstateReaderTests() => reader = new EstateReader(
        new EstateReading(new SwapKinds([target]), log, time), estate, new EstateOptions(), time, NullLogger<EstateReader>.Instance);

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
