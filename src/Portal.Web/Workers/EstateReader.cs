using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Workers;

/// <summary>The one reader of the estate, for all operators together.</summary>
internal sealed partial class EstateReader(EstateReading reading, ServiceEstate estate, EstateOptions options, TimeProvider time, ILogger<EstateReader> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var before = estate.Now;
                var snapshot = await reading.ReadAsync(before, stoppingToken);
                estate.Replace(snapshot, before);
                foreach (var problem in snapshot.Problems)
                    LogProblem(problem.Subscription ?? "subscriptions", problem.Failure.Sentence);
            }
            catch (OperationLogException failure)
            {
                // What is known stays, and everybody sees why it does not get newer.
                var problem = new EstateProblem(null, new CloudFailure(CloudFailureKind.OperationLog, failure.Message));
                estate.Replace(estate.Now with { Problems = [problem] }, estate.Now);
                LogFailed(failure);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }

            await Task.Delay(Pause(estate.Now), time, stoppingToken);
        }
    }

    /// <summary>Long enough that a large estate stays within the cloud's budget, and as long as the cloud asked for.</summary>
    private TimeSpan Pause(EstateSnapshot snapshot)
    {
        var largest = snapshot.Rows.GroupBy(row => row.Service.Subscription.Id).Select(group => group.Sum(row => row.Service.Deployments.Count())).DefaultIfEmpty().Max();
        var seconds = Math.Max(options.RefreshSeconds, largest / options.ReadsPerSecond);
        var asked = snapshot.Problems.Select(problem => problem.Failure.RetryAfter?.TotalSeconds ?? 0).DefaultIfEmpty().Max();
        return TimeSpan.FromSeconds(Math.Max(seconds, asked));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subscription} could not be read: {Reason}")]
    private partial void LogProblem(string subscription, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The estate could not be read; trying again.")]
    private partial void LogFailed(Exception failure);
}
