using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Operations;
using Portal.Domain.Probing;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>Drives operations to their end, letting time pass whenever a run waits.</summary>
internal sealed class Runs
{
    public FakeTarget Target { get; } = new();

    public MemoryLog Log { get; } = new();

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public OperationFeed Feed => new(Log);

    public MemoryBook Book { get; } = new();

    public IAddressProbe? Probe { get; set; }

    public SwapTiming Timing { get; set; } = new();

    public async Task<Operation> AdmitAsync(OperationStatus status = OperationStatus.Written) =>
        ((Admission.Admitted)await Log.AdmitAsync(Sample.Operation(status) with { Before = Sample.Service, StartedAt = Time.GetUtcNow() }, CancellationToken.None)).Operation;

    public async Task<Operation> RunAsync(Operation operation)
    {
        var proof = Probe is null ? LiveProof.None : new LiveProof(Probe);
        var run = new SwapRun(Target, Feed, Timing, Time) { Proof = proof, KeptBack = RuleSamples.Rules(time: Time, book: Book).KeptBackAsync }.RunAsync(operation, TestContext.Current.CancellationToken);
        while (!run.IsCompleted)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await run;
    }

    public async Task<Operation> RunAsync() => await RunAsync(await AdmitAsync());
}
