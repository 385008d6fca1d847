using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Both addresses are IPv4 and of the SKU that both load balancers have.</summary>
internal sealed class AddressesAreIPv4OfOneSku : IPrecondition<CloudServicePair>
{
    public string Code => "P12";

    public string Title => "IPv4 addresses of one SKU";

    public Severity Severity => Severity.Block;

    public string Source => "Deploy Azure Cloud Services (extended support); CloudserviceRP 2022-09-04: IPv4 only; that SKUs must be equal is inferred";

    public Finding Judge(CloudServicePair facts)
    {
        var read = this.JudgeBoth(facts, "read", JudgeSide);
        if (read.Answer != Answer.Met)
            return read;

        var skus = facts.Sides.SelectMany(Skus).ToList();
        var kinds = skus.Select(sku => sku.Sku).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return kinds.Count == 1
            ? this.Met($"both IPv4 {kinds[0]}")
            : this.NotMet(string.Join(" and ", kinds), "Address SKUs differ", string.Join(", ", skus.Select(sku => $"{sku.Name} is {sku.Sku}")) + ".",
                $"Redeploy staging with an address of SKU {kinds[0]}.") with { AzureSays = "PublicIPAndLBSkuDoNotMatch" };
    }

    private Finding JudgeSide(CloudServiceSide side, Slot slot)
    {
        if (!side.PublicIp.TryGet(out var ip))
            return this.AddressNotRead(side, slot);
        if (ip.Version.Length == 0 || ip.Sku.Length == 0)
            return this.Unknown("not told", "Address SKU not told", $"Azure does not tell version and SKU of the address of {slot.Word()}.", "Read again.");
        return ip.Version.Is("IPv4")
            ? this.Met("IPv4")
            : this.NotMet($"{slot.Word()} {ip.Version}", $"Address is {ip.Version}", $"The address of {slot.Word()} is {ip.Version}; Azure swaps IPv4 only.",
                $"Redeploy {slot.Word()} with an IPv4 address.");
    }

    private static IEnumerable<(string Name, string Sku)> Skus(CloudServiceSide side)
    {
        var ip = side.PublicIp.OrNull()!;
        yield return (ResourcePath.NameOf(ip.Id), ip.Sku);
        if (side.LoadBalancer.OrNull() is { Sku.Length: > 0 } balancer)
            yield return (balancer.Name, balancer.Sku);
    }
}
