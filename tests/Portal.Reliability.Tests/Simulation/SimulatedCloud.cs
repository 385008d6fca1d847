using Portal.Domain.Swaps;

namespace Portal.Reliability.Tests.Simulation;

/// <summary>A cloud whose truth is known: it takes requests, works, and goes wrong as it was told. It goes on whether or not somebody hears its answers.</summary>
internal sealed class SimulatedCloud(SimulatedTime time, Random dice, Journal journal, Truth truth, params SimulatedPair[] pairs)
{
    private static readonly TimeSpan NobodyAnswers = TimeSpan.FromSeconds(10);

    private readonly List<SimulatedWork> works = [];

    public IReadOnlyList<SimulatedPair> Pairs => pairs;

    /// <summary>Reads and polls fail until then.</summary>
    public TimeSpan UnreadableUntil { get; set; }

    public bool IsUnreadable => time.Elapsed < UnreadableUntil;

    public SimulatedPair PairOf(SwapIntent intent) => pairs.Single(pair => pair.Deployments.Contains(intent.Staging.Deployment.Value));

    public Task LatencyAsync(double most = 60) => Task.Delay(TimeSpan.FromMilliseconds(1 + (dice.NextDouble() * most)), time);

    /// <summary>The swap request; its body says who shall be live afterwards, as Azure's does.</summary>
    public async Task<Submission> BeginAsync(SwapIntent intent, string correlation)
    {
        var pair = PairOf(intent);
        var fault = pair.Faults.TryDequeue(out var next) ? next : CloudFault.None;
        journal.Say($"{correlation}: request for {pair.Name}, fault {fault}");
        await LatencyAsync(fault == CloudFault.Late ? 25_000 : 60);
        if (fault == CloudFault.LostBefore)
            return await LostAsync();

        var answer = Accept(pair, intent, correlation, fault);
        journal.Say($"{correlation}: {answer.GetType().Name}");
        if (fault == CloudFault.LostAfter)
            return await LostAsync();
        await LatencyAsync();
        return answer;
    }

    public async Task<SwapProgress> FollowAsync(CloudOperation operation)
    {
        await LatencyAsync();
        var work = works.Single(known => operation.StatusUri == Uri(known));
        if (IsUnreadable)
            return new SwapProgress.Unknown(Failure(CloudFailureKind.Network));
        return work switch
        {
            { Fate: CloudFault.Forgotten, Status: not "InProgress" } => new SwapProgress.Unknown(Failure(CloudFailureKind.NotFound)),
            { Status: "Succeeded" } => new SwapProgress.Succeeded(),
            { Status: "Failed" } => new SwapProgress.Failed(Failure(CloudFailureKind.Refused)),
            _ => new SwapProgress.Running(work.Status, dice.Next(2) == 0 ? null : TimeSpan.FromSeconds(1)),
        };
    }

    /// <summary>Two requests, one for each side, at two instants.</summary>
    public async Task<SidesReading> ReadSidesAsync(SwapIntent intent)
    {
        var (pair, began) = (PairOf(intent), time.Elapsed);
        await LatencyAsync();
        var production = pair.Side(intent.Production.Deployment.Value);
        await LatencyAsync();
        var staging = pair.Side(intent.Staging.Deployment.Value);
        if (IsUnreadable)
            throw new CloudFailureException(Failure(CloudFailureKind.Network));
        var reading = new SidesReading(production, staging);
        truth.Read(pair, intent, reading.Judge(intent), began);
        return reading;
    }

    /// <summary>Somebody swaps with another tool, at once; the cloud does not let it where it works itself.</summary>
    public bool SwapOutside(SimulatedPair pair)
    {
        if (pair.Running is not null || pair.IsTorn)
            return false;
        pair.Set(pair.Deployments.Single(other => other != pair.Live), time.Elapsed);
        truth.SwappedOutside(pair);
        return true;
    }

    /// <summary>What hangs comes to its end, and who is torn is mended by hand, one way or the other.</summary>
    public void StopFaults()
    {
        UnreadableUntil = TimeSpan.Zero;
        foreach (var pair in pairs)
        {
            pair.Faults.Clear();
            if (pair.Running is { Hangs: true } hanging)
                End(pair, hanging, hanging.Fate == CloudFault.NeverEndsDone ? "Succeeded" : "Failed");
            if (pair.IsTorn)
                pair.Set(pair.Deployments[dice.Next(2)], time.Elapsed);
        }
    }

    public static CloudFailure Failure(CloudFailureKind kind) => new(kind, "It went wrong on purpose.", "Ordered", "Ordered by the simulation.");

    private async Task<Submission> LostAsync()
    {
        await Task.Delay(NobodyAnswers, time);
        return new Submission.Unknown(Failure(CloudFailureKind.Network));
    }

    private Submission Accept(SimulatedPair pair, SwapIntent intent, string correlation, CloudFault fault)
    {
        if (fault == CloudFault.Refused || pair.Running is not null || pair.IsTorn)
            return new Submission.Refused(Failure(CloudFailureKind.Refused));
        if (fault == CloudFault.Throttled)
            return new Submission.Refused(Failure(CloudFailureKind.Throttled) with { RetryAfter = TimeSpan.FromSeconds(5) });
        if (pair.Live == intent.Staging.Deployment.Value)
            return new Submission.Completed();

        var work = new SimulatedWork(works.Count + 1, correlation, intent.Staging.Deployment.Value, fault);
        works.Add(work);
        pair.Running = work;
        _ = WorkAsync(pair, work);
        return new Submission.Accepted(new CloudOperation("PUT", "/swap", Uri(work), null, time.GetUtcNow(), null), dice.Next(2) == 0 ? null : TimeSpan.FromSeconds(1));
    }

    private async Task WorkAsync(SimulatedPair pair, SimulatedWork work)
    {
        await LatencyAsync(dice.Next(4) == 0 ? 40_000 : 3_000);
        if (work.Fate is not (CloudFault.NeverEndsUndone or CloudFault.Fails))
        {
            pair.Set(work.Fate == CloudFault.HalfDone ? null : work.ForProduction, time.Elapsed);
            truth.Worked(pair, work);
        }

        if (work.Fate is CloudFault.NeverEndsUndone or CloudFault.NeverEndsDone)
            work.Hangs = true;
        else
            End(pair, work, work.Fate is CloudFault.HalfDone or CloudFault.Fails or CloudFault.FailsThoughSwapped ? "Failed" : "Succeeded");
    }

    private void End(SimulatedPair pair, SimulatedWork work, string status)
    {
        work.Status = status;
        pair.Running = null;
        journal.Say($"{work.Correlation}: work ends as {status}, live is {(pair.IsTorn ? "nobody" : pair.Live)}");
    }

    private static string Uri(SimulatedWork work) => $"/operations/{work.Number}";
}
