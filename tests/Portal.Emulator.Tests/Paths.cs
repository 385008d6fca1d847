namespace Portal.Emulator.Tests;

/// <summary>Addresses in the demo estate.</summary>
internal static class Paths
{
    public const string Retail = "1f0a3c52-7d1e-4b8a-9c11-5a6b7c8d9e01";
    public const string Media = "2e1b4d63-8e2f-4c9b-8d22-6b7c8d9e0f12";
    public const string Tools = "3d2c5e74-9f30-4dac-9e33-7c8d9e0f1a23";
    public const string Compute = "api-version=2022-09-04";
    public const string Network = "api-version=2022-05-01";

    public static string Group(string service, string subscription = Retail) => $"/subscriptions/{subscription}/resourceGroups/rg-{service}";

    public static string Deployment(string service, string build, string subscription = Retail) =>
        $"{Group(service, subscription)}/providers/Microsoft.Compute/cloudServices/{service}-{build}";

    public static string Swap(string deployment) => $"{deployment}/providers/Microsoft.Network/cloudServiceSlots/swap?{Network}";

    public static string Address(string service, string name, string subscription = Retail) =>
        $"{Group(service, subscription)}/providers/Microsoft.Network/publicIPAddresses/{name}";

    public static string Balancer(string service, string build, string subscription = Retail) =>
        $"{Group(service, subscription)}/providers/Microsoft.Network/loadBalancers/{service}-{build}-lb";

    public static object Slot(string slot) => new { properties = new { slotType = slot } };
}
