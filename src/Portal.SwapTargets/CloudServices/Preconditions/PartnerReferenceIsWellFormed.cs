using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>The reference to the partner is the id of a cloud service, so that it can be followed.</summary>
internal sealed class PartnerReferenceIsWellFormed : IPrecondition<CloudServicePair>
{
    public string Code => "P03";

    public string Title => "Partner reference readable";

    public Severity Severity => Severity.Block;

    public string Source => "Switch-AzCloudService: the id has at least nine segments and is of type Microsoft.Compute/cloudServices";

    public Finding Judge(CloudServicePair facts) => facts.Partner switch
    {
        { RawId: null or "" } => this.Unknown("no partner", "No partner to read", "There is no reference that could be read.",
            "Deploy a new release paired with this one."),
        { IsWellFormed: true } => this.Met("cloud service id"),
        var partner => this.NotMet("not readable", "Partner not readable", $"“{partner.RawId}” is not the id of a cloud service.",
            "Read the reference in the resource's JSON; Azure support can mend it."),
    };
}
