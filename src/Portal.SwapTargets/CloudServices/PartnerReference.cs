namespace Portal.SwapTargets.CloudServices;

/// <summary>What <c>swappableCloudService</c> of a cloud service says, and whether it is true.</summary>
/// <param name="RawId">As the platform wrote it; null when the service has no partner.</param>
/// <param name="IsWellFormed">It is the id of a cloud service.</param>
/// <param name="Found">The service with this id exists; null when that could not be told.</param>
/// <param name="PointsBack">Its own partner is this service; null when that could not be told.</param>
public sealed record PartnerReference(string? RawId, bool IsWellFormed, bool? Found, bool? PointsBack)
{
    public static readonly PartnerReference None = new(null, IsWellFormed: false, Found: null, PointsBack: null);
}
