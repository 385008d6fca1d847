namespace Portal.Browser.Tests.Support;

/// <summary>A page or dialog with an address of its own.</summary>
/// <param name="Telling">What stands on it once everything is there.</param>
/// <param name="IsMissing">What the address names is not there.</param>
internal sealed record Place(string Name, string Address, Func<IPage, ILocator> Telling, bool IsMissing = false)
{
    /// <summary>A service whose names and versions are long.</summary>
    private const string LongName = "customer-notification-preferences-service";

    private const string NoKey = "aaaaaaaaaaaaaaaaaaaa";

    /// <summary>Goes there and waits until it is complete.</summary>
    public async Task OpenAsync(Visitor visitor)
    {
        await visitor.GoAsync(Address);
        await Assertions.Expect(Telling(visitor.Page)).ToBeVisibleAsync();
    }

    /// <summary>All of them; the addresses are those that the portal itself links.</summary>
    public static async Task<IReadOnlyList<Place>> AllAsync(Visitor visitor)
    {
        var board = await visitor.GoAsync("/");
        var service = await board.ServiceAddressAsync(LongName);
        var subscription = service[..service.IndexOf("/services/", StringComparison.Ordinal)];
        return
        [
            Titled("board", "/", "Board"),
            new("board-filtered", "/?state=blocked", page => page.Row("checkout")),
            new("board-nothing-found", "/?q=no-such-name", page => page.GetByRole(AriaRole.Heading, new() { Name = "No service matches" })),
            new("board-then", "/?at=2026-01-01T00:00Z", page => page.GetByText("As it was at")),
            Titled("board-then-no-time", "/?at=yesterday", "Board then"),
            Titled("services", "/services", "Hosted Services"),
            Titled("subscription", subscription, "Retail-Prod"),
            new("service", service, page => page.GetByText("checks met").First),
            new("service-blocked", await board.ServiceAddressAsync("checkout"), page => page.GetByText("To mend").First),
            new("service-without-staging", await board.ServiceAddressAsync("mail"), page => page.GetByText("Deploy a release to staging first; then")),
            new("deployment", $"{service}/deployments/staging", page => page.GetByRole(AriaRole.Region, new() { Name = "Endpoints", Exact = true })),
            new("role", $"{service}/deployments/staging/roles/Preferences.Web", page => page.GetByRole(AriaRole.Link, new() { Name = "Preferences.Web_IN_1" }).Last),
            new("instance", $"{service}/deployments/staging/roles/Preferences.Web/instances/Preferences.Web_IN_1", page => page.GetByText("Instance of")),
            new("dialog", $"{service}/swap", page => page.Ok()),
            Titled("running", "/running", "Running"),
            Titled("history", "/history", "History"),
            Titled("ledger", "/ledger", "Ledger proof"),
            new("cloud", "/cloud", page => page.GetByRole(AriaRole.Heading, new() { Name = "Addresses" })),
            Titled("approvals", "/approvals", "Approvals"),
            Titled("rules", "/rules", "Windows, locks and policies"),
            Titled("packages", "/packages", "Inspect package"),
            new("access", "/access", page => page.GetByRole(AriaRole.Table)),
            Titled("tokens-local", "/tokens", "Personal tokens"),
            Titled("notifications", "/notifications", "Notifications"),
            Titled("no-such-service", $"{subscription}/services/{NoKey}", "There is no", isMissing: true),
            new("no-such-service-dialog", $"{subscription}/services/{NoKey}/swap", page => page.GetByText("There is no such service."), IsMissing: true),
            Titled("no-such-subscription", "/subscriptions/nowhere", "There is no", isMissing: true),
            Titled("no-such-role", $"{service}/deployments/staging/roles/Nobody", "There is no", isMissing: true),
            Titled("no-such-receipt", "/ledger/999999", "There is no such entry", isMissing: true),
            Titled("no-such-operation", "/operations/999999", "There is no such swap", isMissing: true),
            Titled("no-such-page", "/nowhere/at/all", "There is no such page", isMissing: true),
        ];
    }

    private static Place Titled(string name, string address, string title, bool isMissing = false) =>
        new(name, address, page => page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 }), isMissing);
}
