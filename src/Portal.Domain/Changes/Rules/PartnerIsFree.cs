using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A deployment has one partner; a third cannot be paired while two are there.</summary>
internal sealed class PartnerIsFree : IChangeRule
{
    public string Code => "P23";

    public string Title => "The partner is free";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): a pair is exactly two";

    public bool Concerns(ChangeFacts facts) => facts.Creates && facts.Reading.Partner is not null;

    public Finding Judge(ChangeFacts facts) => facts.Reading.Partner!.Partner is not { } taken || taken == facts.Target?.Id
        ? this.Met("free")
        : this.NotMet("paired", $"{facts.Reading.Partner.Name} is paired", $"{facts.Reading.Partner.Name} is paired with {taken.Value[(taken.Value.LastIndexOf((char)47) + 1)..]}.", "Delete that one first, once it serves nobody.");
}
