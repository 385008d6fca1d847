using Portal.Emulator.State;

namespace Portal.Emulator.CloudServices;

/// <summary>Updates a deployment in place. Its pair cannot change.</summary>
internal static class DeploymentUpdate
{
    /// <exception cref="ArmException">The service is not free, or the wish touches what cannot change.</exception>
    public static Cloud Apply(Cloud cloud, string id, CloudServiceWish wish, DateTimeOffset now)
    {
        var service = cloud.CloudServices[id];
        CloudServiceWork.CheckFree(cloud, service);
        if (!ResourceIds.Same(wish.SwappableId, service.SwappableId))
            throw new ArmException(ArmErrors.PairIsImmutable(service.Name));
        if (!ResourceIds.Same(wish.Location, service.Location))
            throw new ArmException(ArmErrors.InvalidLocation(service.Name, service.Location, wish.Location));
        // An address goes to another deployment by a swap only.
        if (wish.AddressId is { } address && cloud.LoadBalancersOf(service).All(balancer => !ResourceIds.Same(balancer.AddressId, address)))
            throw new ArmException(ArmErrors.PropertyChangeNotAllowed("networkProfile.loadBalancerConfigurations", service.Name));
        var updated = service with
        {
            ModifiedAt = now,
            Configuration = wish.Configuration ?? service.Configuration,
            Tags = wish.Tags ?? service.Tags,
            UpgradeMode = wish.UpgradeMode ?? service.UpgradeMode,
            PoweredOn = wish.Start ?? service.PoweredOn,
            KeyVaultId = wish.KeyVaultId ?? service.KeyVaultId,
            CertificateUrls = wish.KeyVaultId is null ? service.CertificateUrls : wish.CertificateUrls,
            PackageVersion = wish.Package is null ? service.PackageVersion : wish.Package.Version,
            Extensions = wish.Extensions ?? service.Extensions,
            ProvisioningState = "Updating",
            CurrentUpgradeDomain = 0,
        };
        updated = wish.Roles.IsEmpty ? updated : WithRoles(updated, wish);
        return WithEndpoints(cloud, Walking(updated, service), wish.Package);
    }

    /// <summary>An instance runs what it ran until its domain is walked: at once for all, one domain after the other, or when somebody says so.</summary>
    private static CloudService Walking(CloudService updated, CloudService before)
    {
        var walking = updated with
        {
            Instances = [.. updated.Instances.Select(instance => instance with { Runs = before.Instances.FirstOrDefault(old => old.Name == instance.Name)?.Runs ?? before.Version })],
        };
        return walking.UpgradeMode switch
        {
            "Manual" => walking,
            "Simultaneous" => UpdateWalk.Restarting(walking, _ => true),
            _ => UpdateWalk.Begin(walking, 0),
        };
    }

    private static Cloud WithEndpoints(Cloud cloud, CloudService service, PackageContent? package)
    {
        cloud = cloud.With(service);
        return package is null || cloud.LoadBalancersOf(service).FirstOrDefault() is not { } balancer
            ? cloud
            : cloud.With(balancer with { Rules = package.Rules, NatPools = package.Pools });
    }

    private static CloudService WithRoles(CloudService service, CloudServiceWish wish)
    {
        var changed = service with
        {
            Roles = wish.Roles,
            Instances = [.. wish.Roles.SelectMany(role => Enumerable.Range(0, role.Capacity).Select(number => RoleInstance.Number(role.Name, number)))],
        };
        // Where the profile wins, the configuration is written again, so that the two agree afterwards.
        return wish.Override && service.Configuration.Length > 0 ? wish.Roles.Aggregate(changed, (all, role) => Scaling.Scale(all, role.Name, role.Capacity)) : changed;
    }
}
