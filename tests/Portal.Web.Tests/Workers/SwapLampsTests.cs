using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class SwapLampsTests
{
    private static readonly Operation Swap = Sample.Operation(OperationStatus.Switching) with { Id = new OperationId(7) };

    private readonly MemoryLamps log = new();
    private readonly AddressStrips strips = new();
    private readonly TaskCompletionSource driving = new();
    private TimeSpan askedOn;

    [Fact]
    public async Task RunAsync_SwapEnds_AsksOnForTenSecondsAndKeepsTheAnswers()
    {
        var running = RunAsync(CancellationToken.None);
        driving.SetResult();
        await running;

        Assert.Equal(TimeSpan.FromSeconds(10), askedOn);
        Assert.NotEmpty(log[Swap.Id]!.Production);
        Assert.NotEmpty(log[Swap.Id]!.Staging);
    }

    [Fact]
    public async Task RunAsync_HostStops_KeepsWhatWasAnswered()
    {
        using var stopping = new CancellationTokenSource();
        var running = RunAsync(stopping.Token);
        await stopping.CancelAsync();
        driving.SetCanceled(stopping.Token);
        await running;

        Assert.Equal(TimeSpan.Zero, askedOn);
        Assert.NotEmpty(log[Swap.Id]!.Production);
    }

    [Fact]
    public async Task RunAsync_TakenOverFromAnotherRun_GoesOnWithItsAnswers()
    {
        log[Swap.Id] = new AddressStrip([new ProbeAnswer(Sample.Now, "4.0.0")], []);
        var running = RunAsync(CancellationToken.None);
        driving.SetResult();
        await running;

        Assert.Equal("4.0.0", log[Swap.Id]!.Production[0].Version);
        Assert.Equal("4.1.7", log[Swap.Id]!.Production[^1].Version);
    }

    private Task RunAsync(CancellationToken stopping) =>
        new SwapLamps(new LampSampler(new FakeProbe(_ => "4.1.7"), strips, new FakeTimeProvider(Sample.Now)), strips, log, NullLogger<SwapLamps>.Instance)
            .RunAsync(Swap, driving.Task, Rest, stopping);

    private Task Rest(TimeSpan rest, CancellationToken cancellationToken)
    {
        askedOn = rest;
        return Task.CompletedTask;
    }
}
