namespace Portal.Web.Components.Rules;

/// <summary>All locks that the operator sees.</summary>
public sealed partial class LockSection(TimeProvider time)
{
    private string? reason;

    private DateTimeOffset Now => time.GetUtcNow();

    private async Task LockAsync()
    {
        await DoAsync(() => Keeper.LockAsync(ChosenScope, reason, null, Me.Access, CancellationToken.None));
        if (Problem is null)
            reason = null;
    }

    private Task UnlockAsync(string id) => DoAsync(() => Keeper.UnlockAsync(id, Me.Access, CancellationToken.None));
}
