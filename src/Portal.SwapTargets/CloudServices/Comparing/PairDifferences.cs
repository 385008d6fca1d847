using Portal.Domain;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Everything that differs between two deployments and would be live, or gone, after a swap.</summary>
internal static class PairDifferences
{
    public static EquatableList<Difference> Of(CloudServicePair pair) => pair is not { Production: { } production, Staging: { } staging } ? [] :
    [
        .. SettingDifferences.Of(production, staging),
        .. EndpointDifferences.Of(production, staging),
        .. CertificateDifferences.Of(production, staging),
        .. InstanceDifferences.Of(production, staging),
        .. GuestSystemDifferences.Of(production, staging),
        .. ExtensionDifferences.Of(production, staging),
    ];
}
