using Portal.Domain.Changes;
using Portal.Domain.Operations;

namespace Portal.Domain.Ledger;

/// <summary>What both addresses led to after a change of a deployment, as far as its entry tells it.</summary>
internal static class ChangedPair
{
    public static (RecordedAddress? Production, RecordedAddress? Staging) After(OperationRecord what, RecordedChange change)
    {
        var (live, staged) = Before(what);
        if (what.Status != OperationStatus.Succeeded)
            return IsTornDown(change) ? (Without(live, change), Without(staged, change)) : (live, staged);
        return change.Kind switch
        {
            ChangeKind.Deploy => live is null ? (Deployed(change), staged) : (live, Deployed(change)),
            ChangeKind.Promote => (live ?? staged, null),
            ChangeKind.Demote => (null, staged ?? live),
            ChangeKind.Delete when change.ToVersion is null => (Without(live, change), Without(staged, change)),
            _ => (Changed(live, change), Changed(staged, change)),
        };
    }

    /// <summary>A side that was not there is null.</summary>
    public static (RecordedAddress? Production, RecordedAddress? Staging) Before(OperationRecord what) => (There(what.Before.Production), There(what.Before.Staging));

    private static RecordedAddress? There(RecordedAddress side) => side.Deployment.Length > 0 ? side : null;

    /// <summary>It was to be deleted and deployed anew, and only the first was done.</summary>
    private static bool IsTornDown(RecordedChange change) => change is { Kind: ChangeKind.Redeploy, Steps: [{ State: StepState.Done }, ..] };

    private static RecordedAddress? Without(RecordedAddress? side, RecordedChange change) => side?.Deployment == change.Deployment ? null : side;

    /// <summary>How many instances run after a change, nobody recorded.</summary>
    private static RecordedAddress? Changed(RecordedAddress? side, RecordedChange change) => side?.Deployment != change.Deployment ? side : side with
    {
        Version = change.TakenBack == true ? side.Version : change.ToVersion ?? side.Version,
        Instances = change.Kind is ChangeKind.Update or ChangeKind.Redeploy or ChangeKind.Delete ? null : side.Instances,
        Ready = null,
    };

    /// <summary>The address that it got is in no entry.</summary>
    private static RecordedAddress Deployed(RecordedChange change) =>
        new("", null, null, change.ToVersion ?? "", change.Deployment[(change.Deployment.LastIndexOf('/') + 1)..], change.Deployment);
}
