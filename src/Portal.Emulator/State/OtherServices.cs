using static Portal.Emulator.State.EndpointSeed;
using static Portal.Emulator.State.SubscriptionsOfDemo;

namespace Portal.Emulator.State;

/// <summary>The rest of the demo estate: services without a special situation.</summary>
internal static class OtherServices
{
    private const string West = "westeurope";
    private const string North = "northeurope";
    private const string Germany = "germanywestcentral";

    public static IReadOnlyList<ServiceSeed> All =>
    [
        new("customer-notification-preferences-service", Retail, West, "Engagement",
            new("1029", "1.18.0-rc.3+build.20261029", "Release candidate 3", "Chen", TimeSpan.FromDays(25), new RoleSeed("Preferences.Web", 2, Https)),
            new("1105", "1.18.0+build.20261105", "Release 1.18", "Dora", TimeSpan.FromDays(18), new RoleSeed("Preferences.Web", 2, Https))),
        new("storefront", Retail, West, "Shop",
            new("1108", "12.3.1", "Release 12.3 hotfix 1", "Ana", TimeSpan.FromDays(15), new("Storefront.Web", 12, Http, Https), new("Storefront.Worker", 8)),
            new("1122", "12.4.0", "Release 12.4", "Ben", TimeSpan.FromHours(6), new("Storefront.Web", 12, Http, Https), new("Storefront.Worker", 8))),
        new("inventory", Retail, North, "Logistics",
            new("1104", "6.7.0", "Release 6.7", "Dora", TimeSpan.FromDays(19), new RoleSeed("Inventory.Web", 3, Https)),
            new("1120", "6.8.0", "Release 6.8", "Dora", TimeSpan.FromHours(70), new RoleSeed("Inventory.Web", 3, Https))),
        new("loyalty", Retail, Germany, "Engagement",
            new("0919", "2.1.4", "Release 2.1 hotfix 4", "Ben", TimeSpan.FromDays(65), new RoleSeed("Loyalty.Web", 2, Https))),
        new("shipping-rates", Retail, North, "Logistics",
            new("1111", "1.6.2", "Release 1.6 hotfix 2", "Chen", TimeSpan.FromDays(12), new RoleSeed("Rates.Web", 2, Http, Https)),
            new("1119", "1.7.0", "Release 1.7", "Ana", TimeSpan.FromDays(4), new RoleSeed("Rates.Web", 2, Http, Https))),
        new("live-events", Media, West, "Streaming",
            new("1103", "3.0.12", "Release 3.0 hotfix 12", "Ben", TimeSpan.FromDays(20), new RoleSeed("Events.Web", 4, Https) { HasInstanceEndpoints = true }),
            new("1121", "3.1.0", "Release 3.1", "Chen", TimeSpan.FromHours(26), new RoleSeed("Events.Web", 4, Https) { HasInstanceEndpoints = true })),
        new("subtitles", Media, North, "Streaming",
            new("1012", "1.2.8", "Release 1.2 hotfix 8", "Dora", TimeSpan.FromDays(42), new RoleSeed("Subtitles.Web", 2, Http))),
        new("thumbnails", Media, West, "Content",
            new("1025", "0.14.0", "Release 0.14", "Ana", TimeSpan.FromDays(29), new RoleSeed("Thumbnails.Web", 3, Http)),
            new("1118", "0.15.0", "Release 0.15", "Ben", TimeSpan.FromDays(5), new RoleSeed("Thumbnails.Web", 3, Http))),
        new("timesheets", Tools, Germany, "Finance",
            new("0823", "5.0.1", "Release 5.0 hotfix 1", "Chen", TimeSpan.FromDays(92), new RoleSeed("Timesheets.Web", 2, Https))),
        new("feature-flags", Tools, West, "Platform",
            new("1110", "4.9.3", "Release 4.9 hotfix 3", "Ben", TimeSpan.FromDays(13), new RoleSeed("Flags.Web", 3, Https)),
            new("1123", "4.10.0", "Release 4.10", "Ben", TimeSpan.FromMinutes(95), new RoleSeed("Flags.Web", 3, Https))),
        new("audit-archive", Tools, North, "Platform",
            new("0930", "1.0.6", "Release 1.0 hotfix 6", "Dora", TimeSpan.FromDays(54), new("Archive.Web", 1, Https), new("Archive.Worker", 2))),
    ];
}
