using Portal.Domain.Estate;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Board;

/// <summary>A state that the board can be filtered by.</summary>
/// <param name="Key">Its word in the address.</param>
/// <param name="Named">Its word in the reader's language.</param>
/// <param name="State">The name of its shape and colour.</param>
/// <param name="Holds">Whether a service of a group is one of them.</param>
public sealed record BoardChip(string Key, Func<string> Named, string State, Func<ServiceRow, BoardGroup, bool> Holds)
{
    public static IReadOnlyList<BoardChip> All { get; } =
    [
        new("needs-you", () => Words.BoardChipNeedsYou, "waiting", (_, group) => group == BoardGroup.NeedsYou),
        new("running", () => Words.BoardChipRunning, "swapping", (_, group) => group == BoardGroup.Running),
        new("ready", () => Words.BoardChipReady, "ready", (_, group) => group == BoardGroup.Ready),
        new("return", () => Words.BoardChipReturnPossible, "return", (_, group) => group == BoardGroup.ReturnPossible),
        new("blocked", () => Words.BoardChipBlocked, "blocked", (_, group) => group == BoardGroup.Blocked),
        new("closed", () => Words.BoardGroupsClosedOrLocked, "closed", (_, group) => group == BoardGroup.KeptBack),
        new("unknown", () => Words.BoardChipUnknown, "unknown", (row, _) => IsUnknown(row)),
    ];

    public string Word => Named();

    public static BoardChip? Find(string? key) => key is null ? null : All.FirstOrDefault(chip => chip.Key == key);

    private static bool IsUnknown(ServiceRow row) =>
        row.Readiness.State == ReadinessState.Unknown || row.Active is { Status: OperationStatus.Unknown };
}
