using Portal.Domain.Preconditions;
using Portal.ServicePackages;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class CertificatesAreProvidedTests
{
    private static readonly CertificatesAreProvided Rule = new();

    [Fact]
    public void Met_WhenNoneIsNeeded() => Rule.Judge(Pairs.Ready()).IsMet("none needed");

    [Fact]
    public void NotMet_WhenNothingComesFromAVault() => Rule.Judge(WithCertificate(secrets: 0))
        .IsNotMet(Severity.Warn, "1 named, 0 provided", "Certificates not provided", "shop-1123 names Shop.Web: Tls (AB12) and takes nothing from a key vault.");

    [Fact]
    public void Unknown_WhenAVaultIsNamed_Informs() => Assert.Equal(
        "Access to Key Vault would tell.",
        Rule.Judge(WithCertificate(secrets: 1)).IsUnknown(Severity.Inform, "shop-1123 names Shop.Web: Tls (AB12); the presence in the vault is not read.").Remedy);

    [Fact]
    public void Unknown_WhenTheConfigurationCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Configuration = null, ConfigurationProblem = "It is empty." }))
        .IsUnknown(Severity.Warn, "The configuration of shop-1123 was not read: It is empty.");

    [Fact]
    public void Unknown_WhenAzureDoesNotTellTheConfiguration_Informs() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Configuration = null }))
        .IsUnknown(Severity.Inform, "The configuration of shop-1123 was not read.");

    [Fact]
    public void Unknown_WhenStagingIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Warn, "There is only one deployment.");

    private static CloudServicePair WithCertificate(int secrets) => Pairs.Ready().WithStaging(side => side with
    {
        KeyVaultSecrets = secrets,
        Configuration = side.Configuration! with { Roles = [side.Configuration.Roles[0] with { Certificates = [new CertificateReference("Tls", "AB12", "sha1")] }] },
    });
}
