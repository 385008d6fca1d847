using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>The first swap of a service is the one of which nothing is known.</summary>
public sealed class SwappedBefore : IPrecondition<RuleFacts>
{
    public string Code => "R07";

    public string Title => "It was swapped before";

    public Severity Severity => Severity.Inform;

    public string Source => "The portal's own record";

    public Finding Judge(RuleFacts facts) => facts.Case.Deed.IsFirst
        ? this.NotMet("first swap", "First swap of this service", "The portal knows of no earlier swap of it.", "Expect no figures from its own history.")
        : this.Met("yes");
}
