namespace Portal.ServicePackages;

/// <summary>Tells settings that must not be shown. Rather one too many than one too few.</summary>
public static class SecretLook
{
    private static readonly string[] Names = ["key", "secret", "password", "pwd", "connectionstring", "token", "credential", "signature"];

    private static readonly string[] Values =
        ["AccountKey=", "SharedAccessKey=", "SharedAccessSignature=", "Password=", "Pwd=", "sig=", "ClientSecret=", "-----BEGIN", "eyJ"];

    public static bool Is(string name, string? value) =>
        Holds(name, Names) || (value is not null && (Holds(value, Values) || HasUserInfo(value)));

    private static bool Holds(string text, string[] parts) => parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    // https://user:password@host
    private static bool HasUserInfo(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.UserInfo.Contains(':', StringComparison.Ordinal);
}
