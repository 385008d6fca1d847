using Portal.Domain;
using Portal.Domain.Swaps;
using Portal.ServicePackages;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Certificates that differ: by thumbprint, and by what the key vaults tell of them.</summary>
internal static class CertificateDifferences
{
    public static IEnumerable<Difference> Of(CloudServiceSide production, CloudServiceSide staging)
    {
        var provided = Sides.Join(Provided(production), Provided(staging), certificate => certificate.Certificate.Words)
            .Where(certificate => certificate.Production != certificate.Staging)
            .Select(certificate => new Difference(DifferenceKind.Certificate, certificate.Name, Text(certificate.Production), Text(certificate.Staging)));
        if (production.Configuration is not { } live || staging.Configuration is not { } staged)
            return provided;
        return Sides.Join(live.Roles, staged.Roles, role => role.Name).SelectMany(role => Of(role.Name, role.Production, role.Staging)).Concat(provided);
    }

    private static EquatableList<CertificateFacts> Provided(CloudServiceSide side) => side.Certificates.OrNull() ?? [];

    /// <summary>"until 2027-11-17, version 4a8f".</summary>
    private static string? Text(CertificateFacts? certificate) => certificate is null ? null : $"{certificate.Until}, version {certificate.Certificate.Version}";

    private static IEnumerable<Difference> Of(string role, RoleConfiguration? live, RoleConfiguration? staged) =>
        Sides.Join(live?.Certificates ?? [], staged?.Certificates ?? [], certificate => certificate.Name)
            .Where(certificate => !ResourcePath.Same(certificate.Production?.Thumbprint, certificate.Staging?.Thumbprint))
            .Select(certificate => new Difference(
                DifferenceKind.Certificate, $"{role}: {certificate.Name}", certificate.Production?.Thumbprint, certificate.Staging?.Thumbprint));
}
