using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Extensions stay with their deployment, so one that is named after a slot carries the wrong name after the swap and collides with the next.</summary>
internal sealed class ExtensionsAreNamedAfterNoSlot : IPrecondition<CloudServicePair>
{
    private static readonly string[] Slots = ["production", "staging"];

    public string Code => "P30";

    public string Title => "Extensions stay";

    public Severity Severity => Severity.Inform;

    public string Source => "Azure/azure-powershell#361; microsoft/vso-agent#25: extension names tied to a slot";

    public Finding Judge(CloudServicePair facts) =>
        this.JudgeBoth(facts, $"{facts.Production?.Extensions.Count} and {facts.Staging?.Extensions.Count}", JudgeSide);

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        var named = side.Extensions
            .Where(extension => Array.Exists(Slots, word => extension.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(extension => extension.Name)
            .ToList();
        return named.Count == 0
            ? this.Met($"{side.Extensions.Count}")
            : this.NotMet(string.Join(", ", named), "Extension named after slot",
                $"{string.Join(", ", named)} stays with {side.Name}, whatever slot that is in.", "Name extensions after the release.");
    }
}
