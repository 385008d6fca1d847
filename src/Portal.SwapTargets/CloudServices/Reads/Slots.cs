using System.Text.Json;
using Portal.Domain.HostedServices;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads the platform's words for a slot.</summary>
internal static class Slots
{
    /// <summary>Null for anything that is not a slot.</summary>
    public static Slot? Parse(string? text) =>
        ResourcePath.Same(text, nameof(Slot.Production)) ? Slot.Production
        : ResourcePath.Same(text, nameof(Slot.Staging)) ? Slot.Staging
        : null;

    /// <exception cref="JsonException">It is not a slot.</exception>
    public static Slot Require(string? text) => Parse(text) ?? throw new JsonException($"{text ?? "Nothing"} is not a slot.");
}
