using System.Collections.Immutable;
using Portal.Emulator.Network;
using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Deploys a cloud service that was not there. Its load balancer comes with it; a pair can be made only now.</summary>
internal static class NewDeployment
{
    /// <exception cref="ArmException">What the deployment refers to is missing or taken.</exception>
    public static Cloud Create(Cloud cloud, string id, CloudServiceWish wish, DateTimeOffset now)
    {
        if (wish.Roles.IsEmpty)
            throw new ArmException(ArmErrors.InvalidParameter("properties.roleProfile", "A cloud service needs at least one role."));
        Wishes.Name(ResourceIds.CloudServiceType, ResourceIds.NameOf(id));
        var partner = Partner(cloud, id, wish);
        var balancer = Balancer(cloud, id, wish, partner);
        var service = Service(id, wish, balancer, partner, now);
        cloud = Attachments.Attach(cloud.With(balancer).With(service), balancer.Id, wish.AddressId);
        return partner is null ? cloud : cloud.With(partner with { SwappableId = service.Id });
    }

    private static CloudService? Partner(Cloud cloud, string id, CloudServiceWish wish)
    {
        if (wish.SwappableId is not { } partnerId)
            return null;
        if (!cloud.CloudServices.TryGetValue(partnerId, out var partner))
            throw new ArmException(ArmErrors.InvalidReference(id, partnerId));
        if (partner.SwappableId is { } taken)
            throw new ArmException(ArmErrors.AlreadyPaired(partner.Name, ResourceIds.NameOf(taken)));
        if (wish.Slot == partner.SlotType)
            throw new ArmException(ArmErrors.SlotTaken(partner.Name, partner.SlotType));
        CloudServiceWork.CheckFree(cloud, partner);
        return partner;
    }

    // The endpoints are in the package. Where it cannot be fetched a partner's are taken over, else HTTP is assumed.
    private static LoadBalancer Balancer(Cloud cloud, string id, CloudServiceWish wish, CloudService? partner)
    {
        CheckAddress(cloud, id, wish);
        var known = partner is null ? null : cloud.LoadBalancersOf(partner).FirstOrDefault();
        return new LoadBalancer
        {
            Id = ResourceIds.Beside(id, ResourceIds.LoadBalancerType, wish.BalancerName ?? ResourceIds.NameOf(id) + "-lb"),
            Location = wish.Location,
            FrontendName = wish.FrontendName ?? ResourceIds.NameOf(id) + "-fe",
            SubnetId = wish.SubnetId,
            Rules = wish.Package?.Rules ?? known?.Rules ?? [new BalancingRule($"{wish.Roles[0].Name}_Http", 80, 80)],
            NatPools = wish.Package?.Pools ?? known?.NatPools ?? [],
        };
    }

    private static void CheckAddress(Cloud cloud, string id, CloudServiceWish wish)
    {
        if (wish.AddressId is null)
            return;
        if (!cloud.Addresses.TryGetValue(wish.AddressId, out var address))
            throw new ArmException(ArmErrors.InvalidReference(id, wish.AddressId));
        if (address.FrontendId is not null)
            throw new ArmException(ArmErrors.AddressInUse(address.Id));
    }

    private static CloudService Service(string id, CloudServiceWish wish, LoadBalancer balancer, CloudService? partner, DateTimeOffset now) => new()
    {
        Id = id,
        Location = wish.Location,
        CreatedAt = now,
        ModifiedAt = now,
        UniqueId = Guid.NewGuid().ToString(),
        Configuration = wish.Configuration ?? "",
        Tags = wish.Tags ?? ImmutableSortedDictionary<string, string>.Empty,
        Roles = wish.Roles,
        Instances = [.. wish.Roles.SelectMany(Instances)],
        LoadBalancerIds = [balancer.Id],
        SlotType = partner is null ? wish.Slot ?? Slots.Production : partner.SlotType == Slots.Production ? Slots.Staging : Slots.Production,
        SwappableId = partner?.Id,
        KeyVaultId = wish.KeyVaultId,
        CertificateUrls = wish.CertificateUrls,
        UpgradeMode = wish.UpgradeMode ?? "Auto",
        PackageVersion = wish.Package?.Version,
        Extensions = wish.Extensions,
        ProvisioningState = "Creating",
        PoweredOn = wish.Start ?? true,
    };

    private static IEnumerable<RoleInstance> Instances(RoleProfile role) =>
        Enumerable.Range(0, role.Capacity).Select(number => RoleInstance.Number(role.Name, number) with { State = RoleInstance.Starting });
}
