using Portal.Browser.Tests.Support;
using Portal.Browser.Tests.Support.Entra;

namespace Portal.Browser.Tests.Rules;

/// <summary>Four eyes, in two browsers of two people who signed in.</summary>
public sealed class ApprovalTests(Chromium chromium) : BrowserTest(chromium), IAsyncLifetime
{
    private SignInProvider? provider;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TrustedCertificate.Value is null, "The provider's certificate can be trusted on Linux only.");
        provider = await SignInProvider.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (provider is not null)
            await provider.DisposeAsync();
    }

    [Fact]
    public async Task AskedInOneBrowser_ApprovedInAnother_Swaps()
    {
        var (portal, ana, ben) = await StartAsync();
        await AskAsync(ana);

        var line = ben.GetByRole(AriaRole.Status).Filter(new() { HasText = "Waiting for you" });
        await Expect(line).ToContainTextAsync("shop-api: Ana asks to swap 4.1.7 → 4.2.0");
        await Expect(ben.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Approvals" })).ToContainTextAsync("1 for you");
        await Pictures.SaveEachAsync(ben, "approval-board");
        await line.GetByRole(AriaRole.Link, new() { Name = "Review shop-api" }).ClickAsync();
        await Expect(ben.SwapDialog()).ToContainTextAsync("Ana asks to swap 4.1.7 → 4.2.0.");
        await Expect(ben.SwapDialog()).ToContainTextAsync("Release 4.2");
        await Expect(ben.Cancel()).ToBeFocusedAsync();
        await Pictures.SaveEachAsync(ben, "dialog-approve");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Approve, Ana may put 4.2.0 live on shop-api" }).ClickAsync();

        await Expect(ana.SwapDialog()).ToContainTextAsync("Ben approved this plan");
        await Pictures.SaveEachAsync(ana, "dialog-approved");
        await Expect(ana.Why()).ToHaveTextAsync("Name is not typed");
        await ana.GetByLabel("Type shop-api").FillAsync("shop-api");
        await ana.Ok().ClickAsync();
        await Expect(ana.Result()).ToContainTextAsync("is live since");
        await Expect(ana.GetByText("Ben").First).ToBeVisibleAsync();
        Assert.Single(await portal.Cloud.SwapsAsync());

        await ben.GotoAsync("/approvals");
        await Expect(ben.GetByRole(AriaRole.Region, new() { Name = "Ended lately" })).ToContainTextAsync("Used");
    }

    [Fact]
    public async Task ChangeAskedInOneBrowser_ApprovedInAnother_IsCarriedOut()
    {
        var (_, ana, ben) = await StartAsync();
        await ana.GotoAsync($"{await ana.ServiceAddressAsync("shop-api")}/change/restart/production");
        var dialog = ana.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator("#swap-why")).ToHaveTextAsync("Say in a few words why");
        await dialog.GetByLabel("Reason").FillAsync("Memory");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("You asked for approval at");
        await Pictures.SaveEachAsync(ana, "change-waits");

        await ben.GotoAsync("/approvals");
        await Expect(ben.GetByRole(AriaRole.Region, new() { Name = "Waiting for you" })).ToContainTextAsync("Restart shop-api-0911");
        await Pictures.SaveEachAsync(ben, "change-approvals");
        await ben.GetByRole(AriaRole.Link, new() { Name = "Review shop-api" }).ClickAsync();
        await Expect(ben.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Ana asks: Restart shop-api-0911.");
        await Pictures.SaveEachAsync(ben, "change-approve");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Approve: Restart shop-api-0911" }).ClickAsync();

        await Expect(dialog).ToContainTextAsync("Ben approved this plan");
        await dialog.GetByLabel("Type shop-api").FillAsync("shop-api");
        await Pictures.SaveEachAsync(ana, "change-approved");
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") }).ClickAsync();
        await Expect(ana.Result()).ToContainTextAsync("Restarted: shop-api-0911");
        await ben.GotoAsync("/approvals");
        await Expect(ben.GetByRole(AriaRole.Region, new() { Name = "Ended lately" })).ToContainTextAsync("Used");
    }

    [Fact]
    public async Task PlanChangesWhileItWaits_RequestDiesInBothBrowsers()
    {
        var (portal, ana, ben) = await StartAsync();
        await AskAsync(ana);
        await ben.GotoAsync("/approvals");
        await Expect(ben.GetByRole(AriaRole.Region, new() { Name = "Waiting for you" })).ToContainTextAsync("shop-api");

        await portal.Cloud.ChangeAsync("shop-api", "scale?to=5");

        await Expect(ben.GetByRole(AriaRole.Region, new() { Name = "Ended lately" })).ToContainTextAsync("The plan changed");
        await Expect(ben.GetByRole(AriaRole.Region, new() { Name = "Waiting for you" })).ToHaveCountAsync(0);
        await Expect(ana.SwapDialog()).ToContainTextAsync("Your request for approval ended");
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Declined_SaysWhyToWhoAsked()
    {
        var (_, ana, ben) = await StartAsync();
        await AskAsync(ana);
        await ben.GetByRole(AriaRole.Link, new() { Name = "Review shop-api" }).ClickAsync();
        await ben.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await Expect(ben.Why()).ToHaveTextAsync("Say why you decline");
        await ben.GetByLabel("Why you decline").FillAsync("The database job runs");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();

        await Expect(ana.SwapDialog()).ToContainTextAsync("Ben declined.");
        await Expect(ana.SwapDialog()).ToContainTextAsync("The database job runs");
        await Expect(ana.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" })).ToBeEnabledAsync();
    }

    private static async Task AskAsync(IPage ana)
    {
        await ana.OpenSwapAsync("shop-api");
        await Expect(ana.Why()).ToHaveTextAsync("Reason is missing");
        await ana.GetByLabel("Reason").FillAsync("Release 4.2");
        await Pictures.SaveEachAsync(ana, "dialog-ask");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await Expect(ana.SwapDialog()).ToContainTextAsync("You asked for approval at");
        await Expect(ana.Why()).ToHaveTextAsync("Waits for approval");
        await Pictures.SaveEachAsync(ana, "dialog-waits");
    }

    private async Task<(PortalApp Portal, IPage Ana, IPage Ben)> StartAsync()
    {
        var portal = StartPortal(new()
        {
            Settings =
            [
                ("AzureAd:Instance", $"{provider!.Address}/"), ("AzureAd:TenantId", SignInProvider.Tenant),
                ("AzureAd:ClientId", SignInProvider.Client), ("AzureAd:ClientSecret", "of the test"), ("Policy:Frictions:shop-api", "SecondPerson"),
            ],
        });
        return (portal, await SignInAsync(await VisitAsync(portal), "Ana", "Portal.Operator"), await SignInAsync(await VisitAsync(portal), "Ben", "Portal.Approver"));
    }

    private static async Task<IPage> SignInAsync(Visitor visitor, string person, string roles)
    {
        await visitor.Page.GotoAsync("/");
        await visitor.Page.GetByLabel("Person").FillAsync(person);
        await visitor.Page.GetByLabel("Roles").FillAsync(roles);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync();
        await visitor.Page.IsLiveAsync();
        return visitor.Page;
    }
}
