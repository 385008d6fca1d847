using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Changes.Rules;

/// <summary>A static address cannot be exchanged for a dynamic one.</summary>
internal sealed class AddressKindsAreEqual : IChangeRule
{
    public string Code => "P11";

    public string Title => "Address kinds equal";

    public Severity Severity => Severity.Warn;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): a static address on both or on neither";

    public bool Concerns(ChangeFacts facts) => facts.Creates && facts.Reading.Partner is { Vip: not null };

    public Finding Judge(ChangeFacts facts) => Wanted(facts) is var wanted && wanted == facts.Reading.Partner!.Vip!.Allocation
        ? this.Met($"both {wanted.ToString().ToLowerInvariant()}")
        : this.NotMet($"{wanted} and {facts.Reading.Partner.Vip.Allocation}".ToLowerInvariant(), "Address kinds differ", $"{facts.Reading.Partner.Name} has another kind of address; a swap of the two would be refused.", $"Give the new deployment a {facts.Reading.Partner.Vip.Allocation.ToString().ToLowerInvariant()} address.");

    private static AddressAllocation Wanted(ChangeFacts facts) =>
        facts.Order.Deployment!.Address is { IsNew: true } made ? made.Allocation : facts.Reading.Address?.Allocation ?? AddressAllocation.Unknown;
}
