using Portal.Domain.Estate;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Board;

/// <summary>A state that the board can be filtered by.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="State">The name of its shape and colour.</param>
public sealed record BoardChip(string Key, string Word, string State, Func<ServiceRow, bool> Holds)
{
    public static readonly IReadOnlyList<BoardChip> All =
    [
        new("needs-you", "Needs you", "waiting", row => BoardGroups.Of(row) == BoardGroup.NeedsYou),
        new("running", "Running", "swapping", row => BoardGroups.Of(row) == BoardGroup.Running),
        new("ready", "Ready", "ready", row => BoardGroups.Of(row) == BoardGroup.Ready),
        new("return", "Return possible", "return", row => BoardGroups.Of(row) == BoardGroup.ReturnPossible),
        new("blocked", "Blocked", "blocked", row => BoardGroups.Of(row) == BoardGroup.Blocked),
        new("unknown", "Unknown", "unknown", IsUnknown),
    ];

    public static BoardChip? Find(string? key) => All.FirstOrDefault(chip => chip.Key == key);

    private static bool IsUnknown(ServiceRow row) =>
        row.Readiness.State == ReadinessState.Unknown || row.Active is { Status: OperationStatus.Unknown };
}
