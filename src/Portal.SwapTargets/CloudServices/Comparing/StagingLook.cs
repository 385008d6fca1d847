using System.Text.RegularExpressions;

namespace Portal.SwapTargets.CloudServices.Comparing;

/// <summary>Tells values that speak of a staging environment, or of the staging address itself.</summary>
internal sealed partial class StagingLook(CloudServiceSide staging)
{
    private readonly string[] _addresses =
        [.. new[] { staging.PublicIp.OrNull()?.Address, staging.PublicIp.OrNull()?.HostName }.OfType<string>().Where(text => text.Length > 0)];

    public bool Is(string? value) =>
        value is not null && (Words().IsMatch(value) || _addresses.Any(address => value.Contains(address, StringComparison.OrdinalIgnoreCase)));

    // As a word of its own: "backstage" and "testimonials" are no staging values.
    [GeneratedRegex(
        @"(?<![a-z])(staging|stage|stg|preprod|pre-prod|uat|test|dev)(?![a-z])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
