using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Web.Notices;

namespace Portal.Web.Workers;

/// <summary>Empties the outbox. Several instances do it together: a lease in the database keeps a try with one of them.</summary>
internal sealed partial class NoticeCarrier(INoticeOutbox outbox, NoticeSender sender, NoticeWriter notices, NoticeOptions options, TimeProvider time, ILogger<NoticeCarrier> logger) : BackgroundService
{
    private const int AtOnce = 8;

    /// <summary>Longer than any try takes: then its instance has died, and another one sends it once more.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>What other instances wrote, and what is to be tried again.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    private string? said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ended by the token: it holds nothing that would have to be given back.
        var wake = notices.WatchAsync(stoppingToken).GetAsyncEnumerator(stoppingToken);
        var (written, forgot) = (wake.MoveNextAsync().AsTask(), (long?)null);
        try
        {
            while (true)
            {
                if (forgot is not { } at || time.GetElapsedTime(at) >= ForgetEvery)
                {
                    await DoAsync(() => outbox.ForgetAsync(time.GetUtcNow().AddDays(-options.KeepDays), stoppingToken));
                    forgot = time.GetTimestamp();
                }

                await DoAsync(() => EmptyAsync(stoppingToken));
                await Task.WhenAny(written, Task.Delay(LookEvery, time, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
                if (written.IsCompleted)
                    written = wake.MoveNextAsync().AsTask();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was taken is due again when its lease is over.
        }
    }

    private async Task EmptyAsync(CancellationToken stoppingToken)
    {
        while (await outbox.TakeAsync(AtOnce, Lease, stoppingToken) is { Count: > 0 } taken)
            await Task.WhenAll(taken.Select(delivery => CarryAsync(delivery, stoppingToken)));
    }

    private async Task CarryAsync(NoticeDelivery delivery, CancellationToken stoppingToken)
    {
        var answer = await AnswerAsync(delivery, stoppingToken);
        if (answer.State == DeliveryState.GivenUp)
            LogGivenUp(delivery.Number, delivery.Notice.Id, answer.Text);
        await outbox.FinishAsync(delivery, answer, stoppingToken);
    }

    /// <summary>What nobody expects of one receiver does not keep the others waiting.</summary>
    private async Task<DeliveryAnswer> AnswerAsync(NoticeDelivery delivery, CancellationToken stoppingToken)
    {
        try
        {
            return await sender.SendAsync(delivery, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationLogException && !stoppingToken.IsCancellationRequested)
        {
            LogFailed(delivery.Number, failure);
            return RetryPlan.After(delivery.Tries, 0) is { } wait
                ? new(DeliveryState.Waiting, $"The portal could not send it ({failure.GetType().Name}); its log has the details", wait)
                : new(DeliveryState.GivenUp, $"The portal could not send it ({failure.GetType().Name}); its log has the details");
        }
    }

    private async Task DoAsync(Func<Task> work)
    {
        try
        {
            await work();
            said = null;
        }
        catch (OperationLogException failure)
        {
            if (said != failure.Message)
                LogNotRead(failure.Message);
            said = failure.Message;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogOutbox(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Number} of notice {Notice} is given up: {Because}")]
    private partial void LogGivenUp(long number, string notice, string because);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be emptied; it is tried again in 2 s.")]
    private partial void LogOutbox(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Number} could not be sent.")]
    private partial void LogFailed(long number, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Notices are not sent now: {Cause}")]
    private partial void LogNotRead(string cause);
}
