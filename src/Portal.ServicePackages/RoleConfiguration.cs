using Portal.Domain;

namespace Portal.ServicePackages;

/// <summary>A role in a service configuration.</summary>
public sealed record RoleConfiguration(string Name, int Instances, EquatableList<ServiceSetting> Settings, EquatableList<CertificateReference> Certificates);
