using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>A cloud service can be swapped with one partner only, which must exist and point back.</summary>
internal static class PairRules
{
    /// <exception cref="ArmException">There is no such partner.</exception>
    public static SwapPair Find(Cloud cloud, CloudService service)
    {
        if (service.SwappableId is not { } partnerId)
            throw new ArmException(ArmErrors.PairNotSet(service.Name));
        if (!cloud.CloudServices.TryGetValue(partnerId, out var partner))
            throw new ArmException(ArmErrors.InvalidReference(service.Id, partnerId));
        if (!ResourceIds.Same(partner.SwappableId, service.Id))
            throw new ArmException(ArmErrors.NotReciprocal(service.Name, partner.Name));
        if (!ResourceIds.Same(partner.Location, service.Location))
            throw new ArmException(ArmErrors.DifferentLocations(service.Location, partner.Location));
        return new SwapPair(service, partner);
    }
}
