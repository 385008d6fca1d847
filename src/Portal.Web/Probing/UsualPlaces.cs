namespace Portal.Web.Probing;

/// <summary>Where services commonly tell their version. Believed only where it is the version that is known to be there.</summary>
internal static class UsualPlaces
{
    private static readonly string[] Paths = ["/", "/version", "/version.json", "/api/version", "/health", "/healthz", "/status"];

    private static readonly string[] Headers = ["X-Version", "X-App-Version", "X-Release-Version", "X-Build-Version", "X-Service-Version"];

    private static readonly string[] Patterns =
    [
        """(?i)"(version|release|build)"\s*:\s*"(?<version>[^"]{1,64})" """.TrimEnd(),
        """(?i)<meta\s+name="(version|generator-version)"\s+content="(?<version>[^"]{1,64})" """.TrimEnd(),
        """(?i)\bversion[\s:=]+v?(?<version>[0-9][0-9A-Za-z.+-]{0,63})""",
        """^\s*v?(?<version>[0-9][0-9A-Za-z.+-]{0,63})\s*$""",
    ];

    /// <summary>One request each; null where settings say already where this service is asked.</summary>
    public static IReadOnlyList<ProbeTarget>? Of(ProbeOptions options, string serviceName)
    {
        var own = options.Services.GetValueOrDefault(serviceName);
        if (options.BodyPattern is not null || own is { VersionHeader: not null } or { BodyPattern: not null })
            return null;
        var target = ProbeTarget.Of(options, serviceName);
        return own?.Path is null ? [.. Paths.Prepend(target.Path).Distinct().Select(path => target with { Path = path })] : [target];
    }

    /// <summary>The ways in which one answer may tell it.</summary>
    public static IEnumerable<ProbeTarget> Ways(ProbeTarget target) =>
        [target, .. Headers.Select(header => target with { VersionHeader = header }), .. Patterns.Select(pattern => target with { BodyPattern = pattern })];
}
