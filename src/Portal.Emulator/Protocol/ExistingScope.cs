using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>ARM looks at the subscription and the resource group of a path before it asks any provider.</summary>
internal static class ExistingScope
{
    /// <exception cref="ArmException">One of the two is not there.</exception>
    public static void Check(Cloud cloud, string path, string method)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !Is(parts[0], "subscriptions"))
            return;
        if (!Guid.TryParseExact(parts[1], "D", out _))
            throw new ArmException(ArmErrors.InvalidSubscription(parts[1]));
        if (!cloud.Subscriptions.ContainsKey(ResourceIds.Subscription(parts[1])))
            throw new ArmException(ArmErrors.SubscriptionNotFound(parts[1]));
        if (parts.Length < 4 || !Is(parts[2], "resourceGroups") || (parts.Length == 4 && Is(method, "PUT")))
            return;
        if (!cloud.Groups.ContainsKey(ResourceIds.Group(parts[1], parts[3])))
            throw new ArmException(ArmErrors.ResourceGroupNotFound(parts[3]));
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
