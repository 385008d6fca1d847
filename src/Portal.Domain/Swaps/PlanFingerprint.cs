using System.Security.Cryptography;
using System.Text.Json;

namespace Portal.Domain.Swaps;

/// <summary>Computes the <see cref="Fingerprint"/> of what a plan shows: whoever confirms it has seen exactly this.</summary>
internal static class PlanFingerprint
{
    public static Fingerprint Of(SwapPlan plan)
    {
        var shown = JsonSerializer.SerializeToUtf8Bytes(new
        {
            plan.Service,
            Findings = plan.Findings.Select(finding => new { finding.Code, finding.Severity, finding.Answer, finding.Measured, finding.Because }),
            plan.Differences,
            Direction = plan.Direction?.Kind,
            // No two operations follow the same one, so no fingerprint comes back after a swap.
            Follows = plan.LatestOperation?.Value ?? 0,
        });
        return new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(shown)));
    }
}
