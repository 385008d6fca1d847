using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A pair whose endpoints differ cannot be swapped later.</summary>
internal sealed class EndpointsAreEqual : IChangeRule
{
    public string Code => "P19";

    public string Title => "Endpoints equal";

    public Severity Severity => Severity.Warn;

    public string Source => "Microsoft 2010: both deployments define the same number of endpoints";

    public bool Concerns(ChangeFacts facts) => facts.Kind == ChangeKind.Deploy && facts.Order.Deployment is { PairWith: not null, Slot: Slot.Staging } && facts.Release?.Endpoints is not null && facts.Running?.Endpoints is not null;

    public Finding Judge(ChangeFacts facts) => facts.Release!.Endpoints == facts.Running!.Endpoints
        ? this.Met($"{facts.Release.Endpoints} and {facts.Running.Endpoints}")
        : this.NotMet($"{facts.Running.Endpoints} and {facts.Release.Endpoints}", "Endpoints differ", $"Production defines {Counted(facts.Running)}, the new release {Counted(facts.Release)}: the pair could not be swapped.", "Update production in place, or delete and redeploy it.");

    private static string Counted(ShelvedRelease release) => release.Endpoints == 1 ? "1 endpoint" : $"{release.Endpoints} endpoints";
}
