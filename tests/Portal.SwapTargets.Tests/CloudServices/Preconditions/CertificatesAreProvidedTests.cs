using Portal.Domain;
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

    [Theory]
    [InlineData(400, "until 2027-12-11")]
    [InlineData(15, "until 2026-11-21")]
    public void Met_WhenItHoldsForSomeTime(int days, string until) => Rule.Judge(Until(days)).IsMet(until);

    [Theory]
    [InlineData(13, "13 d left", "Certificate ends in 13 days", "kv: tls of shop-1123 holds until 2026-11-19.")]
    [InlineData(1, "1 d left", "Certificate ends in 1 day", "kv: tls of shop-1123 holds until 2026-11-07.")]
    [InlineData(-1, "until 2026-11-05", "Certificate has expired", "kv: tls of shop-1123 holds until 2026-11-05.")]
    public void NotMet_WhenItEndsSoon(int days, string measured, string headline, string because) =>
        Rule.Judge(Until(days)).IsNotMet(Severity.Warn, measured, headline, because);

    [Fact]
    public void Met_WhenTheVaultDoesNotTellTheEnd() => Rule.Judge(Until(null)).IsMet("1 provided, end not told");

    private static CloudServicePair Until(int? days) => WithCertificate(secrets: 1).WithStaging(side => side with
    {
        Certificates = Reading.Of<EquatableList<CertificateFacts>>([new CertificateFacts(new VaultCertificate("/x/kv", "tls", "4a8f"), days is { } left ? Pairs.Ready().ReadAt.AddDays(left) : null)]),
    });

    private static CloudServicePair WithCertificate(int secrets) => Pairs.Ready().WithStaging(side => side with
    {
        KeyVaultSecrets = secrets,
        Configuration = side.Configuration! with { Roles = [side.Configuration.Roles[0] with { Certificates = [new CertificateReference("Tls", "AB12", "sha1")] }] },
    });
}
