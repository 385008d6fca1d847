using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>An address leads to one deployment.</summary>
internal sealed class AddressIsFree : IChangeRule
{
    public string Code => "D04";

    public string Title => "The address is free";

    public Severity Severity => Severity.Block;

    public string Source => "Microsoft.Network: a public address belongs to one front end";

    public bool Concerns(ChangeFacts facts) => facts.Creates;

    public Finding Judge(ChangeFacts facts) => facts.Order.Deployment!.Address switch
    {
        { IsNew: true } when facts.Reading.Address is { } there => this.NotMet("taken", "The address is there already", $"{there.Address ?? there.Id} has the name that the new address would get.", "Reuse it, or give the new one another name."),
        { IsNew: true } => this.Met("new"),
        _ when facts.Reading.Address is not { } address => this.NotMet("gone", "The address has gone", "The address to reuse is not there.", "Choose another, or make a new one."),
        _ when facts.Reading.Address is { IsHeld: true } held && (facts.Kind != ChangeKind.Redeploy || held.Holder != facts.Target?.Id) =>
            this.NotMet("in use", "The address is in use", $"{facts.Reading.Address.Address ?? "It"} leads to another deployment.", "Choose an address that nothing holds, or make a new one."),
        _ => this.Met("free"),
    };
}
