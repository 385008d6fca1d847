using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>A note: resource groups and virtual networks of the two may differ.</summary>
internal sealed class GroupsMayDiffer : IPrecondition<CloudServicePair>
{
    public string Code => "P07";

    public string Title => "Resource groups may differ";

    public Severity Severity => Severity.Inform;

    public string Source => "Azure-Samples/cloud-services-extended-support: a swap over two resource groups, each with its own network";

    public Finding Judge(CloudServicePair facts)
    {
        if (facts is not { Production: { } production, Staging: { } staging })
            return this.OneSideOnly();

        return this.Met(production.ResourceGroup.Is(staging.ResourceGroup)
            ? production.ResourceGroup
            : $"{production.ResourceGroup} and {staging.ResourceGroup}");
    }
}
