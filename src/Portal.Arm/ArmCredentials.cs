using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Portal.Arm;

/// <summary>Makes the credential that the options name.</summary>
internal static class ArmCredentials
{
    public static TokenCredential Create(ArmOptions options, ArmPlace place, HttpPipelineTransport? transport)
    {
        if (options.IsEmbedded)
            return new FixedCredential();
        return ArmChoice.Parse<ArmCredentialKind>(options.Credential) switch
        {
            ArmCredentialKind.Emulator => new FixedCredential(),
            ArmCredentialKind.ManagedIdentity => new ManagedIdentityCredential(Managed(options, place, transport)),
            ArmCredentialKind.WorkloadIdentity => new WorkloadIdentityCredential(
                For(new WorkloadIdentityCredentialOptions { TenantId = options.TenantId, ClientId = options.ClientId, DisableInstanceDiscovery = place.IsAuthorityPrivate }, place, transport)),
            ArmCredentialKind.ClientSecret => new ClientSecretCredential(
                options.TenantId,
                options.ClientId,
                options.ClientSecret,
                For(new ClientSecretCredentialOptions { DisableInstanceDiscovery = place.IsAuthorityPrivate }, place, transport)),
            ArmCredentialKind.ClientCertificate => new ClientCertificateCredential(
                options.TenantId,
                options.ClientId,
                ClientCertificates.Load(options.ClientCertificate!, options.ClientCertificatePassword),
                For(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = place.IsAuthorityPrivate }, place, transport)),
            ArmCredentialKind.AzureCli => new AzureCliCredential(For(new AzureCliCredentialOptions { TenantId = options.TenantId }, place, transport)),
            _ => new DefaultAzureCredential(Chain(options, place, transport)),
        };
    }

    private static ManagedIdentityCredentialOptions Managed(ArmOptions options, ArmPlace place, HttpPipelineTransport? transport) =>
        For(
            new ManagedIdentityCredentialOptions(
                string.IsNullOrWhiteSpace(options.ClientId) ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(options.ClientId)),
            place,
            transport);

    private static DefaultAzureCredentialOptions Chain(ArmOptions options, ArmPlace place, HttpPipelineTransport? transport)
    {
        var chain = For(new DefaultAzureCredentialOptions { DisableInstanceDiscovery = place.IsAuthorityPrivate }, place, transport);
        if (!string.IsNullOrWhiteSpace(options.TenantId))
            chain.TenantId = options.TenantId;
        if (!string.IsNullOrWhiteSpace(options.ClientId))
            chain.ManagedIdentityClientId = chain.WorkloadIdentityClientId = options.ClientId;
        return chain;
    }

    private static T For<T>(T options, ArmPlace place, HttpPipelineTransport? transport)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = place.Authority;
        if (transport is not null)
            options.Transport = transport;
        return options;
    }
}
