using System.Text.Json;

namespace Portal.Benchmarks.Swap;

/// <summary>Where a raw client sends the swap of a service.</summary>
internal static class SwapPlace
{
    public const string ApiVersion = "2022-05-01";

    public static string SubscriptionOf(JsonElement service) => service.GetProperty("subscription").GetProperty("id").GetString()!;

    /// <summary>The slot of the staged deployment, which is to become production.</summary>
    public static string Of(JsonElement service) =>
        $"/subscriptions/{SubscriptionOf(service)}/resourceGroups/rg-{service.GetProperty("name").GetString()}/providers/Microsoft.Compute/cloudServices/"
        + $"{service.GetProperty("staging").GetProperty("name").GetString()}/providers/Microsoft.Network/cloudServiceSlots/swap";
}
