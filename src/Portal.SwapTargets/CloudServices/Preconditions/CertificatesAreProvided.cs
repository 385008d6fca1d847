using Portal.Domain;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Every certificate that staging's configuration names comes from a key vault, and holds for some time yet as far as the vault tells.</summary>
internal sealed class CertificatesAreProvided : IPrecondition<CloudServicePair>
{
    private const string Renew = "Renew it in the key vault and redeploy staging with it.";

    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public string Code => "P27";

    public string Title => "Certificates provided";

    public Severity Severity => Severity.Warn;

    public string Source => "Deploy Azure Cloud Services (extended support), prerequisites: certificates of the .cscfg are in a key vault";

    public Finding Judge(CloudServicePair facts)
    {
        if (facts.Staging is not { } staging)
            return this.OneSideOnly();
        if (staging.Configuration is not { } configuration)
            return this.Unknown("not told", "Certificates not told",
                $"The configuration of {staging.Name} was not read{(staging.ConfigurationProblem is { } problem ? $": {problem}" : ".")}",
                "Look up the certificates in the .cscfg file.") with { Severity = staging.ConfigurationProblem is null ? Severity.Inform : Severity };

        var named = configuration.Roles
            .SelectMany(role => role.Certificates.Select(certificate => $"{role.Name}: {certificate.Name} ({certificate.Thumbprint})"))
            .ToList();
        if (named.Count == 0)
            return this.Met("none needed");

        if (staging.KeyVaultSecrets == 0)
            return this.NotMet($"{named.Count} named, 0 provided", "Certificates not provided",
                $"{staging.Name} names {string.Join(", ", named)} and takes nothing from a key vault.", "Put them into a key vault and redeploy staging with it.");
        return staging.Certificates.TryGet(out var certificates)
            ? JudgeEnd(staging, certificates, facts.ReadAt)
            : this.Unknown($"{named.Count} named, {staging.KeyVaultSecrets} provided", "Key vault not read",
                $"{staging.Name} names {string.Join(", ", named)}; the presence in the vault is not read.", "Access to Key Vault would tell.")
                with { Severity = Severity.Inform };
    }

    private Finding JudgeEnd(CloudServiceSide staging, EquatableList<CertificateFacts> certificates, DateTimeOffset now)
    {
        if (certificates.Where(certificate => certificate.ExpiresAt is not null).MinBy(certificate => certificate.ExpiresAt) is not { ExpiresAt: { } end } first)
            return this.Met($"{staging.KeyVaultSecrets} provided, end not told");
        var days = (int)Math.Floor((end - now).TotalDays);
        var words = $"{first.Certificate.Words} of {staging.Name} holds {first.Until}";
        return end <= now ? this.NotMet(first.Until, "Certificate has expired", $"{words}.", Renew)
            : end - now < Soon ? this.NotMet($"{days} d left", days == 1 ? "Certificate ends in 1 day" : $"Certificate ends in {days} days", $"{words}.", Renew)
            : this.Met(first.Until);
    }
}
