using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.SignIn;

/// <summary>Signing in at a real OpenID Connect provider, and what becomes of open pages.</summary>
public sealed class SignInTests(Chromium chromium) : SignedInTest(chromium)
{
    [Fact]
    public async Task SignIn_WithARole_ComesBackToThePageThatWasAskedFor()
    {
        var portal = Start();
        var page = await SignInAsync(await VisitAsync(portal), "Ana", "Portal.Operator", "/history");

        await page.IsLiveAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("History");
        Assert.EndsWith("/history", page.Url, StringComparison.Ordinal);
        // More than one where the provider's refresh token is long.
        var cookies = (await page.Context.CookiesAsync()).Where(known => known.Name.StartsWith("__Host-portal", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.Lax, Path: "/" }));
    }

    [Fact]
    public async Task SignIn_WithoutARole_SaysWhichIsMissing()
    {
        var visitor = await VisitAsync(Start());
        visitor.Forgive((text, _) => text.Contains("403", StringComparison.Ordinal));
        var page = await SignInAsync(visitor, "Eva", "Other.Role", "/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not open this page");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Eva is signed in, but without the role Reader. Ask an owner of this portal");
    }

    [Fact]
    public async Task RoleTakenAway_PageIsOpen_ShowsAndDoesNothingMore()
    {
        var portal = Start(("Operators:Grants:0:Role", "Operator"), ("Operators:Grants:0:To", "Retail"), ("Operators:Grants:0:Scope", "team=Shop"), ("Sessions:RecheckSeconds", "1"));
        var page = await SignInAsync(await VisitAsync(portal), "Ana", "Retail", "/");
        await page.IsLiveAsync();
        await page.OpenSwapAsync("shop-api");
        await Expect(page.Ok()).ToBeEnabledAsync();

        var settings = (IConfigurationRoot)portal.Services.GetRequiredService<IConfiguration>();
        settings["Operators:Grants:0:To"] = "Nobody";
        settings.Reload();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not open this page");
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task RoleTakenAwayInEntra_PageIsOpen_ShowsAndDoesNothingMore()
    {
        var portal = Start(("Sessions:RecheckSeconds", "1"));
        var page = await SignInAsync(await VisitAsync(portal), "Ana", "Portal.Operator", "/");
        await page.IsLiveAsync();
        await page.OpenSwapAsync("shop-api");
        await Expect(page.Ok()).ToBeEnabledAsync();

        Provider.Change("Ana", "Other.Role");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You may not open this page");
        await Expect(page.Ok()).ToHaveCountAsync(0);
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task PersonDisabledInEntra_PageIsOpen_SignInHasEnded()
    {
        var page = await SignInAsync(await VisitAsync(Start(("Sessions:RecheckSeconds", "1"))), "Ana", "Portal.Owner", "/");
        await page.IsLiveAsync();

        Provider.Change("Ana", null);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your sign-in has ended");
    }

    [Fact]
    public async Task SessionEnded_InTheMiddleOfADialog_SaysSoAndSendsNothing()
    {
        var portal = Start(("Sessions:AbsoluteHours", "0.005"), ("Sessions:RecheckSeconds", "1"));
        var page = await SignInAsync(await VisitAsync(portal), "Ana", "Portal.Operator", "/");
        await page.IsLiveAsync();
        await page.OpenSwapAsync("shop-api");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your sign-in has ended");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "was not sent" })).ToBeVisibleAsync();
        Assert.Empty(await portal.Cloud.SwapsAsync());
    }

    [Fact]
    public async Task SignOut_OtherPageOpen_EndsThatToo()
    {
        var visitor = await VisitAsync(Start());
        var page = await SignInAsync(visitor, "Ana", "Portal.Reader", "/");
        await page.IsLiveAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/history");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("History");

        await page.Locator(".who summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are signed out");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your sign-in has ended");
        await page.GotoAsync("/");
        await Expect(page.GetByLabel("Person")).ToBeVisibleAsync();
    }
}
