using Azure.Identity;
using Azure.ResourceManager;

namespace Portal.Arm;

/// <summary>Where requests go, and who gives the tokens for them.</summary>
internal sealed record ArmPlace(ArmEnvironment Environment, Uri Authority)
{
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
        return new ArmPlace(string.IsNullOrWhiteSpace(endpoint) ? environment : new ArmEnvironment(new Uri(endpoint), environment.Audience), authority);
    }
}
