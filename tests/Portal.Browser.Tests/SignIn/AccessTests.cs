using System.Net;
using System.Net.Http.Headers;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.SignIn;

/// <summary>Roles that an Owner gives and takes on a page, and tokens that people make, with what they open.</summary>
public sealed class AccessTests(Chromium chromium) : SignedInTest(chromium)
{
    [Fact]
    public async Task GiveAndTake_ReachesTheOpenPageOfWhomItNames()
    {
        var portal = Start(("Sessions:RecheckSeconds", "1"));
        var eva = await VisitAsync(portal);
        eva.Forgive((text, _) => text.Contains("403", StringComparison.Ordinal));
        var hers = await SignInAsync(eva, "Eva", "Retail", "/");
        await Expect(hers.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not open this page");
        var page = await SignInAsync(await VisitAsync(portal), "Ana", "Portal.Owner", "/");
        await page.IsLiveAsync();

        await page.Locator(".who summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Access" }).ClickAsync();
        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Operator");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("Retail");
        await page.GetByLabel("Where").FillAsync("team=Shop");
        await page.GetByLabel("Who that is").FillAsync("Shop operators");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give role" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Operator was given to Shop operators." })).ToBeVisibleAsync();
        await hers.GotoAsync("/");
        await hers.IsLiveAsync();
        await Expect(hers.Row("shop-api")).ToBeVisibleAsync();
        await Expect(hers.Row("payroll")).ToHaveCountAsync(0);
        await hers.OpenSwapAsync("shop-api");
        await Expect(hers.Ok()).ToBeEnabledAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Take away… the role Operator from Shop operators" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take away the role Operator from Shop operators", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "was taken away" })).ToBeVisibleAsync();
        await Expect(hers.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not open this page");
        await Expect(hers.Ok()).ToHaveCountAsync(0);
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task Access_NoOwner_HasNoWayThere()
    {
        var visitor = await VisitAsync(Start());
        visitor.Forgive((text, _) => text.Contains("403", StringComparison.Ordinal));
        var page = await SignInAsync(visitor, "Ben", "Portal.Operator", "/");
        await page.IsLiveAsync();

        await page.Locator(".who summary").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Personal tokens" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Access" })).ToHaveCountAsync(0);
        await page.GotoAsync("/access");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not open this page");
    }

    [Fact]
    public async Task Token_MadeOnThePage_IsShownOnceAndOpensTheApiUntilItIsRevoked()
    {
        var portal = Start();
        var page = await SignInAsync(await VisitAsync(portal), "Ana", "Portal.Operator", "/tokens");
        await page.IsLiveAsync();
        await page.GetByLabel("What it is for").FillAsync("nightly");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make token" }).ClickAsync();
        var token = await page.GetByRole(AriaRole.Alert, new() { Name = "New token" }).Locator("code").InnerTextAsync();

        Assert.Matches("^vsp_[0-9a-f]{72}$", token);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(portal, token));
        await LookAsync(page, "tokens-new");
        await page.GotoAsync("/tokens");
        await page.IsLiveAsync();
        await Expect(page.GetByText(token)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke nightly" }).ClickAsync();
        await Expect(page.GetByText("was revoked").First).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(portal, token));
    }

    [Fact]
    public async Task Pages_OfAnOwner_AreAccessible()
    {
        var portal = Start();
        var page = await SignInAsync(await VisitAsync(portal), "Ana Ribeiro", "Portal.Owner", "/access");
        await page.IsLiveAsync();
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("1b8e7a52-37a1-4b0e-8d0f-5ad3a0f5a0c7");
        await page.GetByLabel("Where").FillAsync("team=Shop");
        await page.GetByLabel("Who that is").FillAsync("Shop operators");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give role" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take away… the role Reader from Shop operators") })).ToBeVisibleAsync();
        await LookAsync(page, "access-owner");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give role" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert)).ToContainTextAsync("No role was given: 2 fields to mend.");
        await LookAsync(page, "access-faults");
        await page.GotoAsync("/tokens");
        await page.IsLiveAsync();
        await LookAsync(page, "tokens-none");
        await page.Locator(".who summary").ClickAsync();
        await LookAsync(page, "menu-owner");
    }

    private static async Task<HttpStatusCode> AskAsync(PortalApp portal, string token)
    {
        using var client = new HttpClient { BaseAddress = new Uri(portal.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.GetAsync("/api/services", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>axe finds nothing, light and dark, wide and narrow.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var isDark in new[] { false, true })
        {
            await page.EvaluateAsync("dark => { if (portalTheme.isDark() !== dark) portalTheme.toggle(); }", isDark);
            foreach (var screen in new[] { Screen.Phone with { IsDark = isDark }, Screen.Desk with { IsDark = isDark } })
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished))");
                await Pictures.SaveAsync(page, name, screen);
                var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
                Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name} {screen}: {violation.Id} at {node.Target}: {node.Html}"))));
            }
        }
    }
}
