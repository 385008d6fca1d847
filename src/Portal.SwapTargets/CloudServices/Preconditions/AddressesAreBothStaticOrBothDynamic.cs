using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>A reserved address is exchanged only for a reserved one.</summary>
internal sealed class AddressesAreBothStaticOrBothDynamic : IPrecondition<CloudServicePair>
{
    public string Code => "P11";

    public string Title => "Address kinds equal";

    public Severity Severity => Severity.Block;

    public string Source => "Swap or switch deployments in Azure Cloud Services (extended support): a static address on both or on neither";

    public Finding Judge(CloudServicePair facts)
    {
        var read = this.JudgeBoth(facts, "read", JudgeSide);
        if (read.Answer != Answer.Met)
            return read;

        var (production, staging) = (facts.Production!, facts.Staging!);
        var (live, staged) = (Word(production), Word(staging));
        if (live != staged)
            return this.NotMet($"{live} and {staged}", "Address kinds differ",
                $"Production is {live}, staging {staged}.", $"Redeploy staging with a {live} address{(live == "static" ? " and a ReservedIP" : "")}.") with { AzureSays = AzureWords.NoCause };

        return Reserves(production) is { } first && Reserves(staging) is { } second && first != second
            ? this.NotMet($"both {live}, ReservedIP on one", "ReservedIP on one side",
                $"Both addresses are {live}, but only the configuration of {(first ? production : staging).Name} names a ReservedIP.",
                "Name a ReservedIP in both configurations or in neither.") with { Severity = Severity.Warn }
            : this.Met($"both {live}");
    }

    private Finding JudgeSide(CloudServiceSide side, Slot slot) => !side.PublicIp.TryGet(out var ip)
        ? this.AddressNotRead(side, slot)
        : ip.Allocation == AddressAllocation.Unknown
            ? this.Unknown("not told", "Address kind not told", $"Azure does not tell whether the address of {slot.Word()} is static.", "Read again.")
            : this.Met("read");

    private static string Word(CloudServiceSide side) => side.PublicIp.OrNull()!.Allocation == AddressAllocation.Static ? "static" : "dynamic";

    private static bool? Reserves(CloudServiceSide side) => side.Configuration is { } configuration ? configuration.ReservedIps.Count > 0 : null;
}
