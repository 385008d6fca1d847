using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>What somebody keeps as the way back is neither deleted nor replaced before they give it up.</summary>
internal sealed class NobodyKeepsIt : IChangeRule
{
    public string Code => "D12";

    public string Title => "Nobody keeps it as a way back";

    public Severity Severity => Severity.Block;

    public string Source => "Policy of this portal: standby leases";

    public bool Concerns(ChangeFacts facts) => facts is { Target: not null, IsWhole: true } && (facts.Removes || facts.Kind == ChangeKind.Update);

    public Finding Judge(ChangeFacts facts) => facts.KeptBecause is not { } because
        ? this.Met("not kept")
        : this.NotMet("kept", "Somebody keeps it as the way back", because, "Say on the page of the service that the return is not wanted any more, then give up the lease.");
}
