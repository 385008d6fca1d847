using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Releases;

/// <summary>What runs is told, kept, shown and judged by, in a real browser.</summary>
public sealed class ReleasePagesTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly Screen[] Screens = [Screen.Desk, Screen.Desk with { IsDark = true }, Screen.Phone, Screen.Phone with { IsDark = true }];

    [Fact]
    public async Task Train_OfAReadyService_SaysWhereItStandsAndWhatComesNext()
    {
        var portal = StartPortal();
        foreach (var screen in Screens)
        {
            var page = await (await VisitAsync(portal, screen)).GoAsync("/");
            await page.GotoAsync(await page.ServiceAddressAsync("shop-api"));
            var train = page.GetByRole(AriaRole.Region, new() { Name = "Release train" });

            await Expect(train.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
            await Expect(train.Locator("[aria-current=step]")).ToHaveTextAsync(new Regex("^\\s*Now: Swap\\s*$"));
            await Expect(train).ToContainTextAsync("4.1.7 is live, and 4.2.0 is staged.");
            await Expect(train.GetByRole(AriaRole.Link, new() { Name = "Swap VIP" })).ToBeVisibleAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            await Pictures.SaveAsync(page, "release-train", screen);
        }
    }

    [Fact]
    public async Task WhatRuns_Told_IsShownAndJudgedByDefinition()
    {
        var portal = StartPortal();
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("shop-api");

        foreach (var side in new[] { "Production", "Staging" })
        {
            await visitor.GoAsync($"{service}/tell");
            await page.GetByLabel("Deployment").SelectOptionAsync(side);
            await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
            await page.GetByLabel("Choose files").SetInputFilesAsync(Wizard.Package(Wizard.DefinitionOf(detail), "4.1.7"));
            await page.GetByRole(AriaRole.Button, new() { Name = "Tell" }).ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(service)}$"));
        }

        var releases = page.GetByRole(AriaRole.Region, new() { Name = "Releases" });
        await Expect(releases).ToContainTextAsync("input");
        await Expect(releases).Not.ToContainTextAsync("not known");
        await visitor.GoAsync("/");
        await page.OpenSwapAsync("shop-api");
        await Expect(page.SwapDialog()).ToContainTextAsync("defined");

        await visitor.GoAsync(service);
        await releases.GetByRole(AriaRole.List).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Which method" })).ToBeVisibleAsync();
        var address = page.Url;
        foreach (var screen in Screens)
        {
            var other = await VisitAsync(portal, screen);
            await other.GoAsync(address);
            Assert.Equal(0, await other.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            Assert.Empty((await other.Page.RunAxe()).Violations);
            await Pictures.SaveAsync(other.Page, "release", screen);
        }
    }

    [Fact]
    public async Task WhatChanged_Said_IsListedInTheDialogOfSomebodyElse()
    {
        var portal = StartPortal(new() { Settings = [("ChangeList:Compare", "https://example.com/{service}/compare/v{from}...v{to}")] });
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("shop-api");
        await visitor.GoAsync($"{service}/tell");
        await page.GetByLabel("Deployment").SelectOptionAsync("Staging");
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        await page.GetByLabel("Choose files").SetInputFilesAsync(Wizard.Package(Wizard.DefinitionOf(detail), "4.2.0"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(service)}$"));
        var other = await (await VisitAsync(portal)).GoAsync("/");
        await other.OpenSwapAsync("shop-api");
        await Expect(other.SwapDialog().GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Compare 4.1.7 with 4.2.0") })).ToHaveAttributeAsync("href", "https://example.com/shop-api/compare/v4.1.7...v4.2.0");
        await Expect(other.SwapDialog()).Not.ToContainTextAsync("listed change");

        await page.GetByRole(AriaRole.Region, new() { Name = "Releases" }).GetByRole(AriaRole.List).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Say what changed" }).ClickAsync();
        await page.GetByLabel("One change a line").FillAsync("- New search\n- Faster cart\n- Orders keep their currency, whatever the customer's address says");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What changed" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);

        // Nobody reloads.
        await Expect(other.SwapDialog()).ToContainTextAsync("3 listed changes");
        await other.SwapDialog().GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(other.SwapDialog()).ToContainTextAsync("The swap puts these live, with 4.2.0.");
        await other.GetByText("Faster cart").ScrollIntoViewIfNeededAsync();
        Assert.Empty((await other.RunAxe()).Violations);
        await Pictures.SaveAsync(other, "dialog-change-list", Screen.Desk);
        await other.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await other.GetByText("Faster cart").ScrollIntoViewIfNeededAsync();
        await Pictures.SaveAsync(other, "dialog-change-list", Screen.Phone);
        await Pictures.SaveAsync(page, "release-changes", Screen.Desk);
    }

    [Fact]
    public async Task WhatCannotRun_Told_IsRefused()
    {
        var visitor = await VisitAsync(StartPortal());
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync($"{await page.ServiceAddressAsync("shop-api")}/tell");
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();

        await page.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload { Name = "other.csdef", MimeType = "text/xml", Buffer = "<ServiceDefinition name=\"Other\"><WorkerRole name=\"Other.Role\"/></ServiceDefinition>"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert)).ToContainTextAsync("which the definition does not have. Give the definition that it was deployed with.");
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        await page.GetByLabel("Choose files").SetInputFilesAsync(new FilePayload { Name = "none.cspkg", MimeType = "application/octet-stream", Buffer = "no zip"u8.ToArray() });
        await Expect(page.GetByText("It is no zip, or a broken or cut off one.")).ToBeVisibleAsync();
    }
}
