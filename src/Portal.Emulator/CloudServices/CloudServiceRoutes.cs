namespace Portal.Emulator.CloudServices;

/// <summary>The paths that all operations on cloud services begin with.</summary>
internal static class CloudServiceRoutes
{
    public const string InSubscription = "/subscriptions/{subscription}/providers/Microsoft.Compute/cloudServices";
    public const string InGroup = "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Compute/cloudServices";
    public const string One = InGroup + "/{service}";
}
