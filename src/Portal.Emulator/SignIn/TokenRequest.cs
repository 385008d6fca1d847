using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.SignIn;

/// <summary>What a request for a token must hold. A secret must be there; which one it is does not matter.</summary>
internal static class TokenRequest
{
    public static (int Status, string Code, string Message)? Problem(IFormCollection form)
    {
        if (form["grant_type"] != "client_credentials")
            return (400, "unsupported_grant_type", $"AADSTS70003: the grant type '{form["grant_type"]}' is not supported; only 'client_credentials' is.");
        if (string.IsNullOrEmpty(form["client_id"]))
            return (400, "invalid_request", "AADSTS900144: the parameter 'client_id' is missing.");
        if (string.IsNullOrEmpty(form["client_secret"]) && string.IsNullOrEmpty(form["client_assertion"]))
            return (401, "invalid_client", "AADSTS7000216: 'client_assertion' or 'client_secret' is missing.");
        return form["scope"].ToString().Split(' ').Any(scope => scope.EndsWith("/.default", StringComparison.Ordinal))
            ? null
            : (400, "invalid_scope", $"AADSTS1002012: the scope '{form["scope"]}' does not end with '/.default'.");
    }
}
