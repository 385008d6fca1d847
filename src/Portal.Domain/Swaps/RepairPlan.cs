using System.Security.Cryptography;
using System.Text.Json;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Swaps;

/// <summary>What a repair of a broken operation would do, judged on one reading of both sides.</summary>
public sealed record RepairPlan
{
    public required Operation Broken { get; init; }

    public required RepairDirection Direction { get; init; }

    /// <summary>What the pair shall be.</summary>
    public required SwapIntent Wanted { get; init; }

    /// <summary>In the order of <see cref="Wanted"/>.</summary>
    public required SidesReading Reading { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public required EquatableList<Finding> Findings { get; init; }

    /// <summary>The same by hand, first to last.</summary>
    public required EquatableList<SwapCommand> Commands { get; init; }

    /// <summary>Stands for all that was shown but the time.</summary>
    public required Fingerprint Fingerprint { get; init; }

    public bool CanRepair => !Findings.Any(finding => finding.Blocks);

    public string ToVersion => Wanted.Staging.Version;

    internal static RepairPlan Of(Operation broken, RepairDirection direction, SidesReading reading, ISwapTarget target, DateTimeOffset readAt)
    {
        var wanted = direction == RepairDirection.Forward ? broken.Intent : broken.Intent.Reversed();
        reading = direction == RepairDirection.Forward ? reading : reading.Reversed();
        return new RepairPlan
        {
            Broken = broken,
            Direction = direction,
            Wanted = wanted,
            Reading = reading,
            ReadAt = readAt,
            Findings = RepairChecks.Judge(broken, wanted, reading),
            Commands = target.Commands(wanted, reading).ToEquatableList(),
            Fingerprint = new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(new { Repairs = broken.Id.Value, Direction = direction, wanted, reading })))),
        };
    }
}
