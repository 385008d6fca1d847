using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Who belongs to whom, and which of two is in production.</summary>
internal static class Pairing
{
    private const string Provider = "/providers/Microsoft.Compute/cloudServices/";

    /// <summary>The partner's id when it is the id of a cloud service.</summary>
    public static string? PartnerIdOf(CloudServiceSide side) => side.PartnerId is { } id && IsCloudService(id) ? id : null;

    public static bool ArePartners(CloudServiceSide one, CloudServiceSide other) =>
        ResourcePath.Same(one.PartnerId, other.Id) && ResourcePath.Same(other.PartnerId, one.Id);

    /// <summary>What the partner's own resource says to a reference to it.</summary>
    public static PartnerReference Reference(CloudServiceSide side, Reading<CloudServiceSide> partner) =>
        side.PartnerId is not { } id ? PartnerReference.None
        : !IsCloudService(id) ? new PartnerReference(id, IsWellFormed: false, Found: null, PointsBack: null)
        : partner switch
        {
            Reading<CloudServiceSide>.Read read => new PartnerReference(id, true, Found: true, PointsBack: ResourcePath.Same(read.Value.PartnerId, side.Id)),
            Reading<CloudServiceSide>.Missing => new PartnerReference(id, true, Found: false, PointsBack: null),
            _ => new PartnerReference(id, true, Found: null, PointsBack: null),
        };

    /// <summary>By slot; where the slots do not tell, the first one is taken for production.</summary>
    public static (CloudServiceSide? Production, CloudServiceSide? Staging) Order(CloudServiceSide? first, CloudServiceSide? second) => (first, second) switch
    {
        (null, null) => (null, null),
        ({ } one, null) => Alone(one),
        (null, { } one) => Alone(one),
        ({ Slot: not Slot.Production } one, { Slot: Slot.Production } other) => (other, one),
        ({ Slot: Slot.Staging } one, { Slot: not Slot.Staging } other) => (other, one),
        var both => both,
    };

    private static (CloudServiceSide? Production, CloudServiceSide? Staging) Alone(CloudServiceSide side) =>
        side.Slot == Slot.Staging ? (null, side) : (side, null);

    private static bool IsCloudService(string id) =>
        id.Split('/') is ["", var subscriptions, { Length: > 0 }, var groups, { Length: > 0 }, _, _, _, { Length: > 0 }]
        && ResourcePath.Same(subscriptions, "subscriptions")
        && ResourcePath.Same(groups, "resourceGroups")
        && id.Contains(Provider, StringComparison.OrdinalIgnoreCase);
}
