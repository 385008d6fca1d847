using System.Security.Cryptography;
using System.Text.Json;
using Portal.Domain.Swaps;

namespace Portal.Domain.Changes;

/// <summary>Computes what stands for all that a plan of a change shows.</summary>
internal static class ChangeFingerprint
{
    public static Fingerprint Of(ChangePlan plan, ChangeReading reading)
    {
        var shown = JsonSerializer.SerializeToUtf8Bytes(new
        {
            plan.Order,
            reading.Service,
            reading.Target,
            reading.Partner,
            reading.Address,
            Findings = plan.Findings.Select(finding => new { finding.Code, finding.Severity, finding.Answer, finding.Measured, finding.Because }),
            // How long it may take is learned from other deployments; what stops serving, the order tells.
            Facts = plan.Facts.Where(fact => fact.Kind != ChangeFactKind.Downtime),
            Steps = plan.Change.Steps.Select(step => step.Title),
            plan.TypedName,
            // No two operations follow the same one.
            Follows = plan.LatestOperation?.Value ?? 0,
        });
        return new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(shown)));
    }
}
