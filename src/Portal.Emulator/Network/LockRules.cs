using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>Nothing that a swap writes to may be locked read-only, at itself or above.</summary>
internal static class LockRules
{
    public static ArmError? Broken(Cloud cloud, SwapPair pair) =>
        pair.Both.SelectMany(service => Written(cloud, service)).Select(id => Broken(cloud, id)).FirstOrDefault(error => error is not null);

    public static ArmError? Broken(Cloud cloud, string id) =>
        cloud.Locks.Values.FirstOrDefault(item => item.Level == "ReadOnly" && ResourceIds.IsWithin(id, item.Scope)) is { } found
            ? ArmErrors.ScopeLocked(id, found.Scope)
            : null;

    /// <exception cref="ArmException">A lock forbids to write to the resource.</exception>
    public static void Check(Cloud cloud, string id)
    {
        if (Broken(cloud, id) is { } error)
            throw new ArmException(error);
    }

    /// <exception cref="ArmException">A lock, of either level, forbids to delete the resource.</exception>
    public static void CheckDelete(Cloud cloud, string id)
    {
        if (cloud.Locks.Values.FirstOrDefault(item => ResourceIds.IsWithin(id, item.Scope)) is { } locked)
            throw new ArmException(ArmErrors.ScopeLocked(id, locked.Scope));
    }

    private static IEnumerable<string> Written(Cloud cloud, CloudService service)
    {
        yield return service.Id;
        foreach (var balancer in cloud.LoadBalancersOf(service))
        {
            yield return balancer.Id;
            if (balancer.AddressId is { } address)
                yield return address;
        }
    }
}
