using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>Nobody is served at the production address meanwhile.</summary>
internal sealed class AddressGoesOnServing : IChangeRule
{
    public string Code => "D11";

    public string Title => "Production goes on serving";

    public Severity Severity => Severity.Warn;

    public string Source => "The portal's own rule";

    public bool Concerns(ChangeFacts facts) => facts.IsProduction && facts.StopsServing;

    public Finding Judge(ChangeFacts facts) => this.NotMet("away", "Production is away", facts.Kind switch
        {
            ChangeKind.Delete => $"Nobody is served any more once {facts.Name} is deleted.",
            ChangeKind.Redeploy => $"Nobody is served from the moment {facts.Name} is deleted until the new deployment has started.",
            ChangeKind.Stop => $"Nobody is served until {facts.Name} is started again.",
            _ => $"Nobody is served until the instances of {facts.Name} have started again.",
        }, facts.Other is null ? "Do it when nobody needs it." : "Swap first: then the other side serves.");
}
