using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>The one reader of the estate, for all operators together: what exists again and again, and between times the details.</summary>
internal sealed partial class EstateReader(EstateReading reading, EstateDetails details, ServiceEstate estate, TimeProvider time, ILogger<EstateReader> logger) : BackgroundService
{
    /// <summary>Ticks between two pictures: two hundred boards that render twice a second cost half of those that do four times.</summary>
    private const int ShowEvery = 2;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    /// <summary>So long the first picture waits for its details.</summary>
    private static readonly TimeSpan FirstDetails = TimeSpan.FromSeconds(3);

    /// <summary>The time beside the live dot need not be more exact.</summary>
    private static readonly TimeSpan SayHeard = TimeSpan.FromSeconds(2);

    private EquatableList<EstateProblem> listProblems = [];
    private IReadOnlyDictionary<ServiceKey, ServiceOperations> logged = new Dictionary<ServiceKey, ServiceOperations>();
    private DateTimeOffset? heardAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(KeepListsAsync(stoppingToken), KeepDetailsAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task KeepListsAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var began = time.GetTimestamp();
            try
            {
                await ReadListsAsync(stoppingToken);
            }
            catch (OperationLogException failure)
            {
                // What is known stays, and everybody sees why it does not get newer.
                listProblems = [new EstateProblem(null, new CloudFailure(CloudFailureKind.OperationLog, failure.Message))];
                estate.Update(now => now with { Problems = listProblems });
                LogFailed(failure);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }

            await Task.Delay(Pause(time.GetElapsedTime(began)), time, stoppingToken);
        }
    }

    private async Task ReadListsAsync(CancellationToken stoppingToken)
    {
        var before = estate.Now;
        var lists = await reading.ReadAsync(before, stoppingToken);
        (listProblems, logged) = (lists.Problems, lists.Operations);
        foreach (var problem in lists.Problems)
            LogProblem(problem.Subscription ?? "Everything", problem.Failure.Sentence);
        if (before.ReadAt is null)
            await FirstDetailsAsync(stoppingToken);

        var began = before.Rows.ToDictionary(row => row.Service.Key);
        estate.Update(now => now with
        {
            Rows = reading.Inventories.Rows(now.Rows, (row, key) =>
                // What happened to a service since the log was read is newer than that.
                row is not null && (began.GetValueOrDefault(key) is not { } then || then.Active != row.Active || then.LastSwap != row.LastSwap)
                    ? Shown(row)
                    : lists.Operations.GetValueOrDefault(key, ServiceOperations.None)),
            Subscriptions = lists.Subscriptions,
            Problems = Problems(),
            ReadAt = lists.ReadAt ?? now.ReadAt,
            HeardAt = lists.ReadAt ?? now.HeardAt,
        });
    }

    /// <summary>The first picture shows instances, too, as far as they can be read at once.</summary>
    private async Task FirstDetailsAsync(CancellationToken stoppingToken)
    {
        var patience = Task.Delay(FirstDetails, time, stoppingToken);
        while (!patience.IsCompleted && details.Start(stoppingToken) is { Count: > 0 } started)
            await Task.WhenAny(Task.WhenAll(started), patience);
    }

    private async Task KeepDetailsAsync(CancellationToken stoppingToken)
    {
        await estate.FirstReadingAsync(stoppingToken);
        for (var tick = 0; ; tick++)
        {
            try
            {
                var hasLearned = Learn();
                foreach (var read in details.Start(stoppingToken))
                    _ = FollowAsync(read, stoppingToken);
                if (hasLearned || tick % ShowEvery == 0)
                    ShowDetails(hasLearned);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }

            await Task.Delay(Tick, time, stoppingToken);
        }
    }

    private bool Learn()
    {
        var hasLearned = false;
        while (estate.Learned.TryRead(out var facts))
        {
            reading.Inventories.Learn(facts);
            hasLearned = true;
        }

        return hasLearned;
    }

    private async Task FollowAsync(Task read, CancellationToken stoppingToken)
    {
        try
        {
            await read;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(failure);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void ShowDetails(bool hasLearned) => estate.Update(now =>
    {
        var hasHeard = details.HeardAt != heardAt;
        heardAt = details.HeardAt;
        var rows = hasLearned || hasHeard ? reading.Inventories.Rows(now.Rows, (row, _) => row is null ? ServiceOperations.None : Shown(row)) : now.Rows;
        var problems = Problems();
        var heard = heardAt is { } at && (now.HeardAt is not { } said || at - said >= SayHeard) ? at : now.HeardAt;
        return ReferenceEquals(rows, now.Rows) && problems.Equals(now.Problems) && heard == now.HeardAt ? now : now with { Rows = rows, Problems = problems, HeardAt = heard };
    });

    private EquatableList<EstateProblem> Problems() => listProblems.Concat(details.Problems).Distinct().ToEquatableList();

    // Rows do not hold what happened outside the portal; the log told it with the lists.
    private ServiceOperations Shown(ServiceRow row) => new(row.Active, row.LastSwap, null) { External = logged.GetValueOrDefault(row.Service.Key)?.External };

    /// <summary>As long as the cloud asked for; and a large estate is not read all the time.</summary>
    private TimeSpan Pause(TimeSpan took)
    {
        var asked = listProblems.Select(problem => problem.Failure.RetryAfter ?? TimeSpan.Zero).DefaultIfEmpty().Max();
        return new[] { details.Rest, took, asked }.Max();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subscription} could not be read: {Reason}")]
    private partial void LogProblem(string subscription, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The estate could not be read; trying again.")]
    private partial void LogFailed(Exception failure);
}
