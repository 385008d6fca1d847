using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>What each step of a change's run works with.</summary>
/// <param name="BeforeSending">The last word before a request leaves; throws when nothing may be sent.</param>
internal sealed record ChangeTools(IChangeTarget Target, IReleaseShelf Shelf, SwapJournal Journal, SwapClock Clock, Func<CancellationToken, Task> BeforeSending)
{
    /// <summary>What is sent, or was sent, for the current step; without the package's address.</summary>
    public static ChangeSending Sending(Operation operation)
    {
        var change = operation.Change!;
        var step = change.Current!;
        var order = step.Kind is ChangeStepKind.MakeAddress or ChangeStepKind.Create or ChangeStepKind.Update
            ? step.TakesBack ? change.Previous : change.Order.Deployment
            : null;
        // What is taken back goes over the domains by itself: nobody has to stay for it.
        return new ChangeSending(step, order, step.TakesBack ? UpgradeMode.Auto : change.Order.Mode, null, $"{operation.Id}.{change.Position}.{operation.Fingerprint.Value[..8]}");
    }

    /// <summary>The operation as an operator, on any instance, wants it now; null when nobody took it back since.</summary>
    public async Task<Operation?> ToldAsync(Operation operation, CancellationToken cancellationToken) =>
        operation.Change is { Kind: ChangeKind.Update, IsTakenBack: false } && await Journal.RefreshAsync(operation, cancellationToken) is { Change.IsTakenBack: true } told ? told : null;

    /// <returns>Null when the cloud could not be read.</returns>
    public async Task<StepReading?> ReadAsync(Operation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await Target.ReadStepAsync(Sending(operation), cancellationToken);
        }
        catch (CloudFailureException)
        {
            return null; // The caller writes down that it could not be read, and reads again.
        }
    }
}
