using Portal.Domain.Estate;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Board;

/// <summary>A state that the board can be filtered by.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="State">The name of its shape and colour.</param>
public sealed record BoardChip(string Key, string Word, string State, Func<ServiceRow, bool> Holds)
{
    public static IReadOnlyList<BoardChip> All =>
    [
        new("needs-you", Words.BoardChipNeedsYou, "waiting", row => BoardGroups.Of(row) == BoardGroup.NeedsYou),
        new("running", Words.BoardChipRunning, "swapping", row => BoardGroups.Of(row) == BoardGroup.Running),
        new("ready", Words.BoardChipReady, "ready", row => BoardGroups.Of(row) == BoardGroup.Ready),
        new("return", Words.BoardChipReturnPossible, "return", row => BoardGroups.Of(row) == BoardGroup.ReturnPossible),
        new("blocked", Words.BoardChipBlocked, "blocked", row => BoardGroups.Of(row) == BoardGroup.Blocked),
        new("unknown", Words.BoardChipUnknown, "unknown", IsUnknown),
    ];

    public static BoardChip? Find(string? key) => All.FirstOrDefault(chip => chip.Key == key);

    private static bool IsUnknown(ServiceRow row) =>
        row.Readiness.State == ReadinessState.Unknown || row.Active is { Status: OperationStatus.Unknown };
}
