using Portal.Domain.Operations;

namespace Portal.Web.Operators;

/// <summary>Keeps what open pages are judged by new: sign-ins that were ended elsewhere, and roles that were taken away in Entra ID.</summary>
internal sealed class SignInWatch(SignInEnds ends, RoleRefresh roles, TimeProvider time, ILogger<SignInWatch> logger) : BackgroundService
{
    /// <summary>Before anybody is let in.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ends.Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
            await roles.RefreshAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ends.ReadAsync(cancellationToken);
        }
        catch (OperationLogException failure)
        {
            logger.LogWarning(failure, "Sign-ins that were ended elsewhere could not be read; those from before the start hold only when they are known");
        }
    }
}
