namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Certificates can be added and changed in any way.</summary>
internal sealed class CertificateChange : IMethodRule
{
    public string Title => "Certificates";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.ConfiguredRoles.SelectMany(role =>
        Sides.Join(role.Before.Certificates, role.After.Certificates, certificate => certificate.Name)
            .Where(certificate => certificate.Before != certificate.After)
            .Select(certificate => new ServiceChange(Title, $"{role.After.Name}/{certificate.Name}", certificate.Before?.Thumbprint, certificate.After?.Thumbprint)));
}
