namespace Portal.Web.Operators;

/// <summary>Where to go after sign-in: a place in the portal, whatever was asked for.</summary>
internal static class ReturnAddress
{
    public static string Of(string? asked) =>
        asked is ['/', ..] && asked is not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl) && !asked.Contains('\\', StringComparison.Ordinal) ? asked : PortalUrls.Board();
}
