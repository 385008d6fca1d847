using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Deleting one of a pair ends the pairing and the way back.</summary>
internal sealed class WayBackStays : IChangeRule
{
    public string Code => "P25";

    public string Title => "The pair and the way back stay";

    public Severity Severity => Severity.Warn;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): the property vanishes with the partner";

    public bool Concerns(ChangeFacts facts) => facts.Removes && facts.Other is not null;

    public Finding Judge(ChangeFacts facts) => this.NotMet("ends", "The pair and the way back end", $"Deleting {facts.Name} ends its pairing with {facts.Other!.Name}{(facts.IsProduction ? "" : ", and with it the way back to " + facts.Target?.Version)}.", "Keep it as long as you may want to go back.");
}
