using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A pair is made while nothing works on the other side.</summary>
internal sealed class PartnerIsSettled : IChangeRule
{
    public string Code => "D03";

    public string Title => "Nothing else works on the partner";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): no other operation in parallel";

    public bool Concerns(ChangeFacts facts) => facts.Creates && facts.Order.Deployment?.PairWith is not null;

    public Finding Judge(ChangeFacts facts) => facts.Reading.Partner switch
    {
        null => this.NotMet("gone", "The partner has gone", $"{NameOf(facts.Order.Deployment!.PairWith!.Value)} is not there any more: nothing can be paired with it.", "Look what is deployed now, and begin the deployment again from that."),
        { IsAtRest: true } partner => this.Met(partner.State),
        var partner => this.NotMet(partner.State, $"{partner.Name} is being changed", $"Azure says {partner.State}.", "Wait until it is settled."),
    };

    private static string NameOf(DeploymentId partner) => partner.Value[(partner.Value.LastIndexOf('/') + 1)..];
}
