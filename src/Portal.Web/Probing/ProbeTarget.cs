using System.Text.RegularExpressions;

namespace Portal.Web.Probing;

/// <summary>What is asked of the addresses of one service, and where its answer tells the version.</summary>
internal sealed record ProbeTarget(bool IsOff, string Scheme, int Port, string Path, string VersionHeader, string? BodyPattern)
{
    public static ProbeTarget Of(ProbeOptions all, string service)
    {
        var own = all.Services.GetValueOrDefault(service);
        return new ProbeTarget(
            all.TimesInARow == 0 || own is { Off: true }, own?.Scheme ?? all.Scheme, own?.Port ?? all.Port, own?.Path ?? all.Path,
            own?.VersionHeader ?? all.VersionHeader, own?.BodyPattern ?? all.BodyPattern);
    }

    /// <summary>No backtracking: whatever an address answers takes a time in proportion to its length.</summary>
    public Regex? Pattern() => BodyPattern is null ? null : new Regex(BodyPattern, RegexOptions.NonBacktracking);

    public IEnumerable<string> Problems(string section)
    {
        if (Scheme is not ("http" or "https"))
            yield return $"{section}:Scheme is {Scheme}. Set it to http or https.";
        if (Port is < 0 or > 65535)
            yield return $"{section}:Port is {Port}. Set it to 0 to 65535.";
        if (!Path.StartsWith('/') || !Uri.TryCreate($"http://a{Path}", UriKind.Absolute, out _))
            yield return $"{section}:Path is {Path}. Set it to a path that starts with /.";
        if (VersionHeader.Length == 0 && BodyPattern is null)
            yield return $"{section}:VersionHeader is empty. Set it to the header that tells the version, or set BodyPattern.";
        if (!IsPattern())
            yield return $"{section}:BodyPattern cannot be read as a regular expression with a group named version. Set it to something like \"version\":\"(?<version>[^\"]+)\".";
    }

    private bool IsPattern()
    {
        try
        {
            return Pattern() is not { } pattern || pattern.GetGroupNames().Contains("version");
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
