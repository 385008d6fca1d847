namespace Portal.Domain.Changes;

/// <summary>What a target sends for one step.</summary>
/// <param name="Order">What is to be there; null for steps that bring no package.</param>
/// <param name="Mode">Of an update in place.</param>
/// <param name="Package">Where the package can be fetched from now; confidential.</param>
/// <param name="Mark">Put on what is created or updated, so that a read can tell this very request; also for audit.</param>
public sealed record ChangeSending(ChangeStep Step, DeploymentOrder? Order, UpgradeMode Mode, Uri? Package, string Mark)
{
    // Not the address: records print all they hold.
    public override string ToString() => $"{Step.Kind} {Step.Deployment}";
}
