using static Portal.Emulator.State.EndpointSeed;
using static Portal.Emulator.State.SubscriptionsOfDemo;

namespace Portal.Emulator.State;

/// <summary>The named situations of the demo estate.</summary>
internal static class Situations
{
    private const string West = "westeurope";
    private const string North = "northeurope";
    private const string Germany = "germanywestcentral";

    public static IReadOnlyList<Situation> All =>
    [
        new("ready pair", new("shop-api", Retail, West, "Shop",
            new("0911", "4.1.7", "Release 4.1 hotfix 7", "Ana", Days(12), new("ShopApi.Web", 3, Http, Https), new("ShopApi.Worker", 1)),
            new("1123", "4.2.0", "Release 4.2", "Ben", Minutes(35), new("ShopApi.Web", 3, Http, Https), new("ShopApi.Worker", 1)))),

        new("older version staged", new("billing-api", Retail, West, "Payments",
            new("1117", "7.1.0", "Release 7.1", "Chen", Days(6), new RoleSeed("BillingApi.Web", 2, Https)),
            new("1009", "7.0.2", "Release 7.0 hotfix 2", "Dora", Hours(5), new RoleSeed("BillingApi.Web", 2, Https)))),

        new("instance not started", new("search", Retail, West, "Discovery",
            new("1102", "3.8.1", "Release 3.8 hotfix 1", "Ana", Days(21), new RoleSeed("search", 6, Http)),
            new("1121", "3.9.0", "Release 3.9", "Chen", Minutes(18), new RoleSeed("search", 6, Http))
            {
                Twist = service => service.WithInstances(instance => instance.Name == "search_IN_5" ? instance with { State = RoleInstance.Starting } : instance),
            })),

        new("endpoints differ", new("checkout", Retail, West, "Shop",
            new("0928", "5.4.2", "Release 5.4 hotfix 2", "Ben", Days(47), new RoleSeed("Checkout.Web", 4, Http)),
            new("1120", "5.5.0", "Release 5.5: HTTPS", "Ana", Hours(20), new RoleSeed("Checkout.Web", 4, Http, Https)))),

        new("nothing staged", new("mail", Tools, North, "Platform",
            new("1014", "2.3.0", "Release 2.3", "Dora", Days(40), new RoleSeed("Mail.Web", 2, Https)))),

        new("update domain walking", new("cms", Media, North, "Content",
            new("1030", "6.0.4", "Release 6.0 hotfix 4", "Chen", Days(24), new RoleSeed("Cms.Web", 5, Http, Https)),
            new("1122", "6.1.0", "Release 6.1", "Dora", Minutes(9), new RoleSeed("Cms.Web", 5, Http, Https))
            {
                Twist = service => service with { CurrentUpgradeDomain = 2 },
            })),

        new("static against dynamic address", new("identity", Tools, Germany, "Platform",
            new("1005", "1.12.0", "Release 1.12", "Ana", Days(49), new RoleSeed("Identity.Web", 3, Https)),
            new("1119", "1.13.0", "Release 1.13", "Ben", Days(1), new RoleSeed("Identity.Web", 3, Https)) { StaticAddress = false })),

        new("staging smaller than production", new("reports", Tools, West, "Insights",
            new("1026", "9.2.0", "Release 9.2", "Dora", Days(28), new RoleSeed("Reports.Web", 6, Https)),
            new("1118", "9.3.0", "Release 9.3", "Chen", Hours(30), new RoleSeed("Reports.Web", 2, Https)))),

        new("worker role with internal endpoints", new("media-encoder", Media, North, "Encoding",
            new("1101", "2.0.9", "Release 2.0 hotfix 9", "Ben", Days(22), new("Encoder.Gateway", 2, Https), new("Encoder.Worker", 8) { Size = "Standard_D4_v2" }),
            new("1122", "2.1.0", "Release 2.1", "Ben", Hours(2), new("Encoder.Gateway", 2, Https), new("Encoder.Worker", 8) { Size = "Standard_D4_v2" }))),

        new("internal load balancer", new("legacy-intranet", Tools, Germany, "Platform",
            new("0704", "1.4.1", "Release 1.4 hotfix 1", "Chen", Days(142), new RoleSeed("Intranet.Web", 2, Http)) { InternalBalancer = true },
            new("1116", "1.5.0", "Release 1.5", "Dora", Days(7), new RoleSeed("Intranet.Web", 2, Http)) { InternalBalancer = true })),

        new("autoscale on", new("orders", Retail, West, "Shop",
            new("1106", "8.0.3", "Release 8.0 hotfix 3", "Ana", Days(17), new("Orders.Web", 4, Http, Https), new("Orders.Worker", 2)),
            new("1123", "8.1.0", "Release 8.1", "Ana", Minutes(50), new("Orders.Web", 4, Http, Https), new("Orders.Worker", 2))) { Autoscale = true }),

        new("staging values in the staged settings", new("catalog", Retail, North, "Discovery",
            new("1028", "3.2.5", "Release 3.2 hotfix 5", "Dora", Days(26), new RoleSeed("Catalog.Web", 3, Https)) { Settings = Hosts("sql-catalog.database.windows.net", "https://search.contoso.com", "catalog-events") },
            new("1121", "3.3.0", "Release 3.3", "Dora", Hours(44), new RoleSeed("Catalog.Web", 3, Https)) { Settings = Hosts("sql-catalog-stg.database.windows.net", "https://search.staging.contoso.com", "catalog-events-test") })),

        new("staging stopped", new("photos", Media, West, "Content",
            new("1107", "4.4.0", "Release 4.4", "Ben", Days(16), new RoleSeed("Photos.Web", 3, Https)),
            new("1019", "4.3.8", "Release 4.3 hotfix 8", "Chen", Days(35), new RoleSeed("Photos.Web", 3, Https))
            {
                Twist = service => (service with { PoweredOn = false }).WithInstances(instance => instance with { State = RoleInstance.Stopped }),
            })),

        new("partner missing", new("partner-gateway", Retail, North, "Payments",
            new("1031", "1.9.2", "Release 1.9 hotfix 2", "Dora", Days(23), new RoleSeed("Gateway.Web", 2, Https))) { MissingPartner = "partner-gateway-1120" }),

        new("address locked read-only", new("payroll", Tools, Germany, "Finance",
            new("1013", "2.6.0", "Release 2.6", "Chen", Days(41), new RoleSeed("Payroll.Web", 2, Https)),
            new("1117", "2.7.0", "Release 2.7", "Ana", Days(6), new RoleSeed("Payroll.Web", 2, Https))) { AddressLocked = true }),
    ];

    private static Dictionary<string, string> Hosts(string database, string search, string queue) => new(StringComparer.Ordinal)
    {
        ["Database.Host"] = database,
        ["Search.Url"] = search,
        ["Events.Queue"] = queue,
    };

    private static TimeSpan Days(double days) => TimeSpan.FromDays(days);

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
