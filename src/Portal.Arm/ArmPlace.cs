using Azure.Identity;
using Azure.ResourceManager;

namespace Portal.Arm;

/// <summary>Where requests go, and who gives the tokens for them.</summary>
internal sealed record ArmPlace(ArmEnvironment Environment, Uri Authority)
{
    private static readonly Uri[] Known = [AzureAuthorityHosts.AzurePublicCloud, AzureAuthorityHosts.AzureChina, AzureAuthorityHosts.AzureGovernment];

    /// <summary>Microsoft does not know the authority, and would be asked about it before it is trusted with a secret.</summary>
    public bool IsAuthorityPrivate => !Array.Exists(Known, known => known.Host == Authority.Host);

    public static ArmPlace Of(ArmOptions options)
    {
        var (environment, authority) = ArmChoice.Parse<ArmCloud>(options.Cloud) switch
        {
            ArmCloud.China => (ArmEnvironment.AzureChina, AzureAuthorityHosts.AzureChina),
            ArmCloud.USGovernment => (ArmEnvironment.AzureGovernment, AzureAuthorityHosts.AzureGovernment),
            _ => (ArmEnvironment.AzurePublicCloud, AzureAuthorityHosts.AzurePublicCloud),
        };
        var endpoint = options.IsEmbedded ? ArmOptions.EmbeddedEndpoint : options.Endpoint;
        // The audience stays the cloud's: a token for an unknown host would not be given.
        return new ArmPlace(
            string.IsNullOrWhiteSpace(endpoint) ? environment : new ArmEnvironment(new Uri(endpoint), environment.Audience),
            string.IsNullOrWhiteSpace(options.Authority) ? authority : new Uri(options.Authority));
    }
}
