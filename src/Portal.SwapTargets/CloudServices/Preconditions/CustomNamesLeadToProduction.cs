using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>A note: a custom name that leads to the staging address would serve the old version after the swap.</summary>
internal sealed class CustomNamesLeadToProduction : IPrecondition<CloudServicePair>
{
    public string Code => "P35";

    public string Title => "Custom names lead to production";

    public Severity Severity => Severity.Inform;

    public string Source => "Azure Cloud Services (extended support), DNS: CNAME or A records of one's own";

    public Finding Judge(CloudServicePair facts) => this.Unknown("not read", "Custom names not read",
        "Names of your own are not known here, so they were not resolved.",
        $"Look them up: they should lead to {facts.Service.Production?.Vip?.Name ?? "the production address"}.");
}
