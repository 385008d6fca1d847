using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Both sides are of the extended-support model; a classic deployment cannot be swapped with one of these.</summary>
internal sealed class BothAreExtendedSupport : IPrecondition<CloudServicePair>
{
    private const string CloudService = "Microsoft.Compute/cloudServices";

    public string Code => "P04";

    public string Title => "Both extended support";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): no swap with a classic deployment";

    public Finding Judge(CloudServicePair facts) => this.JudgeBoth(facts, "both", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot) => side.ResourceType.Length == 0
        ? this.Unknown("not told", "Model not told", $"Azure does not tell the type of {side.Name}.", "Read again.")
        : side.ResourceType.Is(CloudService)
            ? this.Met(slot.Word())
            : this.NotMet($"{slot.Word()} is not", "Models differ", $"{side.Name} is of type {side.ResourceType}, not {CloudService}.",
                $"Migrate or redeploy {side.Name}.");
}
