using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A pair is made when its second deployment is created, at no other time.</summary>
internal sealed class NameIsFree : IChangeRule
{
    public string Code => "P22";

    public string Title => "The name is free";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): the pairing belongs to the first deployment of the second service";

    public bool Concerns(ChangeFacts facts) => facts.Creates;

    public Finding Judge(ChangeFacts facts) => !facts.Reading.IsNameTaken
        ? this.Met(facts.Order.Deployment!.Name)
        : this.NotMet("taken", "The name is taken", $"{facts.Order.Deployment!.Name} is there already; an existing deployment cannot be paired.", "Give the new deployment a name of its own, for example with the version in it.");
}
