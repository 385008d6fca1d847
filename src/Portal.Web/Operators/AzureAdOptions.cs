namespace Portal.Web.Operators;

/// <summary>Settings of section <c>AzureAd</c>: whom people and programs sign in with. Every other key that Microsoft.Identity.Web knows may stand there, too.</summary>
public sealed class AzureAdOptions
{
    public const string Section = "AzureAd";

    /// <summary>The address of Entra ID, https://login.microsoftonline.com/ in the public cloud.</summary>
    public string? Instance { get; set; }

    /// <summary>The directory in which people sign in. None of the section: nobody signs in, and the portal answers its own machine only.</summary>
    public string? TenantId { get; set; }

    /// <summary>The app registration of the portal.</summary>
    public string? ClientId { get; set; }

    /// <summary>With it people sign in by authorization code; without it by an id token alone.</summary>
    public string? ClientSecret { get; set; }

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Instance) || !string.IsNullOrWhiteSpace(TenantId) || !string.IsNullOrWhiteSpace(ClientId);

    /// <summary>Scheme, host and port that a page may send the browser to when it signs out.</summary>
    public string? Origin => Uri.TryCreate(Instance, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : null;

    public IEnumerable<string> Validate()
    {
        if (!IsConfigured)
            yield break;
        if (Origin?.StartsWith("https://", StringComparison.Ordinal) != true)
            yield return $"{Section}:Instance is {(string.IsNullOrWhiteSpace(Instance) ? "missing" : Instance)}. Set it to https://login.microsoftonline.com/, or to the https address of your own cloud's Entra ID.";
        if (string.IsNullOrWhiteSpace(TenantId))
            yield return $"{Section}:TenantId is missing. Set it to the id of the directory in which people sign in.";
        if (string.IsNullOrWhiteSpace(ClientId))
            yield return $"{Section}:ClientId is missing. Set it to the id of the portal's app registration.";
    }
}
