using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>The small model beside the product: what is allowed to happen. It looks at what was written, sent and done, and notes every breach.</summary>
internal sealed class Truth(SimulatedTime time, Journal journal)
{
    private readonly Dictionary<long, Operation> written = [];
    private readonly Dictionary<(string Operator, string Key), long> keys = [];
    private readonly List<(TimeSpan At, long Id)> sent = [];
    private readonly List<(TimeSpan Began, TimeSpan Ended, SwapIntent Intent, SidesVerdict Verdict)> reads = [];
    private readonly List<(TimeSpan At, SimulatedPair Pair)> outside = [];
    private readonly HashSet<long> doneByAnother = [];
    private readonly List<string> breaches = [];

    public IReadOnlyList<string> Breaches => breaches;

    public IEnumerable<Operation> Operations => written.Values;

    public int Submissions => sent.Count;

    /// <summary>An operation was written for the first time.</summary>
    public void Admitted(Operation operation)
    {
        if (written.Values.FirstOrDefault(other => other.ServiceKey == operation.ServiceKey && other.IsActive) is { } active)
            Breach($"swap {operation.Id} was written while swap {active.Id} of the same service is active");
        if (operation.IdempotencyKey is { } key && !keys.TryAdd((operation.StartedBy.Id, key), operation.Id.Value))
            Breach($"swap {operation.Id} has the idempotency key of swap {keys[(operation.StartedBy.Id, key)]}");
        if (!written.TryAdd(operation.Id.Value, operation))
            Breach($"swap {operation.Id} was written as new twice");
    }

    /// <summary>An operation was written over.</summary>
    public void Saved(Operation operation)
    {
        var before = written[operation.Id.Value];
        if (!before.IsActive)
            Breach($"swap {operation.Id} was written as {operation.Status} after it had ended as {before.Status}");
        if (!operation.Events.Take(before.Events.Count).SequenceEqual(before.Events))
            Breach($"swap {operation.Id} lost a part of its record");
        written[operation.Id.Value] = operation;
        if (!operation.IsActive)
            Ended(operation);
    }

    /// <summary>A swap request left a portal.</summary>
    public void Sent(SimulatedPair pair, SwapIntent intent, string correlation)
    {
        var id = IdOf(correlation);
        // Unknown: the sender stood still right before it sent, and another instance took over meanwhile; nobody has judged yet.
        if (!written.TryGetValue(id, out var operation) || operation.Status is not (OperationStatus.Submitting or OperationStatus.Unknown))
            Breach($"swap {id} was sent while it is written as {operation?.Status.ToString() ?? "nothing"}");
        if (sent.LastOrDefault(before => before.Id == id) is { Id: not 0 } last && !reads.Any(read => read.Began >= last.At && Same(read.Intent, intent) && read.Verdict == SidesVerdict.NotSwapped))
            Breach($"swap {id} was sent again without a read that showed the old state");
        sent.Add((time.Elapsed, id));
    }

    /// <summary>A swap request was carried out, in whole or by half.</summary>
    public void Worked(SimulatedPair pair, SimulatedWork work)
    {
        var id = IdOf(work.Correlation);
        if (written.TryGetValue(id, out var operation) && !operation.IsActive && !doneByAnother.Contains(id))
            Breach($"swap {id} happened after it had ended as {operation.Status}");
    }

    /// <summary>Another tool exchanged the sides.</summary>
    public void SwappedOutside(SimulatedPair pair) => outside.Add((time.Elapsed, pair));

    /// <summary>A portal was shown both sides.</summary>
    public void Read(SimulatedPair pair, SwapIntent intent, SidesVerdict verdict, TimeSpan began)
    {
        reads.Add((began, time.Elapsed, intent, verdict));
        if (written.Values.FirstOrDefault(operation => operation.IsActive && Same(operation.Intent, intent)) is { } active)
            pairs[active.Id.Value] = pair;
    }

    public void Breach(string what)
    {
        journal.Say($"BREACH: {what}");
        breaches.Add(what);
    }

    private readonly Dictionary<long, SimulatedPair> pairs = [];

    private void Ended(Operation operation)
    {
        journal.Say($"swap {operation.Id} ends as {operation.Status}");
        if (operation.Events.Count(line => !OperationMoves.IsActive(line.Status)) != 1 || OperationMoves.IsActive(operation.Events[^1].Status))
            Breach($"swap {operation.Id} has not exactly one ending record, at its end");
        if (operation.Status == OperationStatus.Canceled)
        {
            if (sent.Any(one => one.Id == operation.Id.Value))
                Breach($"swap {operation.Id} was called canceled although it was sent");
            return;
        }

        if (WasDoneByAnother(operation))
            doneByAnother.Add(operation.Id.Value);
        var told = (operation.Status == OperationStatus.Succeeded ? operation.Intent.Staging : operation.Intent.Production).Deployment.Value;
        var lastRead = reads.LastOrDefault(read => Same(read.Intent, operation.Intent));
        if (lastRead.Intent is null || !pairs.TryGetValue(operation.Id.Value, out var pair))
            Breach($"swap {operation.Id} was called {operation.Status} although nobody looked");
        else if (!pair.WasLiveSince(lastRead.Began, told))
            Breach($"swap {operation.Id} was called {operation.Status}, but the cloud shows otherwise");
    }

    /// <summary>
    /// Nobody heard an answer to the request, and another tool made the same swap while it was still on its way: both sides are as wanted, and no read can tell
    /// whose work that was. It ends as succeeded, which is what the sides show; what arrives later shows as a swap made outside.
    /// </summary>
    private bool WasDoneByAnother(Operation ended)
    {
        var last = sent.LastOrDefault(one => one.Id == ended.Id.Value);
        return ended is { Status: OperationStatus.Succeeded, Cloud: null } && last.Id != 0 && outside.Any(one => one.At >= last.At && one.Pair == pairs.GetValueOrDefault(ended.Id.Value));
    }

    private static long IdOf(string correlation) => long.Parse(correlation.AsSpan("swap-".Length), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Same(SwapIntent one, SwapIntent other) => one.Production.Deployment == other.Production.Deployment && one.Staging.Deployment == other.Staging.Deployment;
}
