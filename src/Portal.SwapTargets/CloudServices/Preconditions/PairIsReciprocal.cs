using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Each of the two is the partner of the other. A partner that is gone, or that belongs to a third, cannot be swapped with.</summary>
internal sealed class PairIsReciprocal : IPrecondition<CloudServicePair>
{
    public string Code => "P02";

    public string Title => "Partner points back";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support); CloudserviceRP 2022-09-04: swappableCloudService";

    public Finding Judge(CloudServicePair facts) => facts.Partner switch
    {
        { RawId: null or "" } => this.Unknown("no partner", "No partner to read", "There is no partner that could point back.",
            "Deploy a new release paired with this one."),
        { IsWellFormed: false } => this.Unknown("not readable", "Partner not readable", $"“{facts.Partner.RawId}” leads to no cloud service.",
            "Read the reference in the resource's JSON."),
        { Found: false } => this.NotMet("missing", "Partner missing", $"{NameOf(facts.Partner.RawId)} does not exist.",
            "Read again. If it was deleted, deploy a new release paired with this one."),
        { PointsBack: false } => this.NotMet("one way", "Partner points elsewhere", $"{NameOf(facts.Partner.RawId)} is not paired with this deployment.",
            "Read again. If it stays, deploy a new release paired with this one."),
        { Found: true, PointsBack: true } => this.Met("both ways"),
        _ => this.Unknown("not read", "Partner not read", $"{NameOf(facts.Partner.RawId)} could not be read.",
            "Give the portal the right to read it, then read again."),
    };

    private static string NameOf(string id) => ResourcePath.NameOf(id.TrimEnd('/'));
}
