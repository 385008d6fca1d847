using Portal.Emulator.Network;

namespace Portal.Emulator.Control;

/// <summary>Which deployment a change is made to, and how many instances it shall have where that is the change, or which one is meant.</summary>
internal sealed record SituationTarget(string? Slot = null, int? Instances = null, string? Instance = null)
{
    /// <summary>When the change is made.</summary>
    public DateTimeOffset Now { get; init; }

    public string SlotType => string.Equals(Slot, Slots.Production, StringComparison.OrdinalIgnoreCase) ? Slots.Production : Slots.Staging;
}
