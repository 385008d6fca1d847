using Portal.Domain.Operations;

namespace Portal.Web.Operators;

/// <summary>Keeps what everybody is judged by new: sign-ins that were ended elsewhere, roles that were given and taken, tokens, and roles in Entra ID.</summary>
internal sealed class SignInWatch(IEnumerable<IKept> kept, RoleRefresh roles, SessionLimits limits, TimeProvider time, ILogger<SignInWatch> logger) : BackgroundService
{
    /// <summary>Before anybody is let in.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(limits.Recheck, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await KeepAsync(stoppingToken);
            await roles.RefreshAsync(stoppingToken);
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var each in kept)
        {
            try
            {
                await each.KeepAsync(cancellationToken);
            }
            catch (OperationLogException failure)
            {
                logger.LogWarning(failure, "{What} could not be read or written; what is not known does not hold", each.What);
            }
        }
    }
}
