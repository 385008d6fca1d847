namespace Portal.Emulator.State;

/// <summary>The subscriptions of the demo estate.</summary>
internal static class SubscriptionsOfDemo
{
    public const string Retail = "1f0a3c52-7d1e-4b8a-9c11-5a6b7c8d9e01";
    public const string Media = "2e1b4d63-8e2f-4c9b-8d22-6b7c8d9e0f12";
    public const string Tools = "3d2c5e74-9f30-4dac-9e33-7c8d9e0f1a23";

    public static readonly IReadOnlyList<Subscription> All =
        [new(Retail, "Retail-Prod"), new(Media, "Media-Prod"), new(Tools, "Internal-Tools")];
}
