using Portal.Domain.Swaps;
using Portal.ServicePackages;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Certificates that differ, by thumbprint.</summary>
internal static class CertificateDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging)
    {
        if (production.Configuration is not { } live || staging.Configuration is not { } staged)
            return [];
        return Sides.Join(live.Roles, staged.Roles, role => role.Name).SelectMany(role => Of(role.Name, role.Production, role.Staging));
    }

    private static IEnumerable<Difference> Of(string role, RoleConfiguration? live, RoleConfiguration? staged) =>
        Sides.Join(live?.Certificates ?? [], staged?.Certificates ?? [], certificate => certificate.Name)
            .Where(certificate => !ResourcePath.Same(certificate.Production?.Thumbprint, certificate.Staging?.Thumbprint))
            .Select(certificate => new Difference(
                DifferenceKind.Certificate, $"{role}: {certificate.Name}", certificate.Production?.Thumbprint, certificate.Staging?.Thumbprint));
}
