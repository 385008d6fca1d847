using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.SignIn;

/// <summary>What clients read before they sign in.</summary>
internal static class Discovery
{
    public static object OpenId(string issuer, string tenant) => new
    {
        token_endpoint = $"{issuer}/{tenant}/oauth2/v2.0/token",
        authorization_endpoint = $"{issuer}/{tenant}/oauth2/v2.0/authorize",
        device_authorization_endpoint = $"{issuer}/{tenant}/oauth2/v2.0/devicecode",
        end_session_endpoint = $"{issuer}/{tenant}/oauth2/v2.0/logout",
        jwks_uri = $"{issuer}/{tenant}/discovery/v2.0/keys",
        issuer = $"{issuer}/{tenant}/v2.0",
        token_endpoint_auth_methods_supported = new[] { "client_secret_post", "private_key_jwt" },
        response_types_supported = new[] { "code", "token" },
        scopes_supported = new[] { "openid" },
        subject_types_supported = new[] { "pairwise" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
        tenant_region_scope = "EU",
        cloud_instance_name = "localhost",
    };

    /// <summary>This host is the only one of its cloud.</summary>
    public static object Instance(HttpRequest request)
    {
        var host = request.Host.Value!;
        var tenant = Uri.TryCreate(request.Query["authorization_endpoint"], UriKind.Absolute, out var asked) ? asked.AbsolutePath.Split('/')[1] : "common";
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["tenant_discovery_endpoint"] = $"{request.Scheme}://{host}/{tenant}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new[] { new { preferred_network = host, preferred_cache = host, aliases = new[] { host } } },
        };
    }
}
