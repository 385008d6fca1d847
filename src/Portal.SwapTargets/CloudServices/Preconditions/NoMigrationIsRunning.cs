using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>A note: a migration from the classic model that is neither committed nor aborted makes Azure refuse the swap.</summary>
internal sealed class NoMigrationIsRunning : IPrecondition<CloudServicePair>
{
    public string Code => "P33";

    public string Title => "No migration running";

    public Severity Severity => Severity.Inform;

    public string Source => "Azure PaaS blog: a migration must be committed or aborted before other operations";

    public Finding Judge(CloudServicePair facts) => this.Unknown("not read", "Migration not read",
        "Azure tells of a migration only by refusing an operation.",
        "Look up migrations from the classic model; commit or abort one that is open.")
        with { AzureSays = "OperationNotAllowed" };
}
