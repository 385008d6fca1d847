using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Swaps;

/// <summary>What must not be swapped says why, and cannot be.</summary>
public sealed class RefusedSwapTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium), IClassFixture<SharedPortal>
{
    /// <param name="first">The first of the reasons, which stands beside OK.</param>
    [Theory]
    [InlineData("search", "1 instance not started", "search_IN_5 of staging is")]
    [InlineData("checkout", "Endpoints differ", "staging 2, counted on the load balancers")]
    [InlineData("cms", "Update walking", "cms-1122 is being updated, now in domain 2")]
    [InlineData("identity", "Address kinds differ", "Production is static, staging dynamic.")]
    [InlineData("legacy-intranet", "Internal load balancer", "Redeploy without the internal load balancer")]
    [InlineData("photos", "Staging is stopped", "Start photos-1019.")]
    [InlineData("partner-gateway", "Partner missing", "partner-gateway-1120 does not exist.")]
    [InlineData("payroll", "Address is locked", "Remove the lock for the time of the swap.")]
    [InlineData("mail", "No swap partner", "Deploy a release to staging first.")]
    public async Task Dialog_CheckNotMet_SaysWhyAndSendsNothing(string service, string first, string telling)
    {
        var visitor = await VisitAsync(shared.App);
        var page = await visitor.GoAsync("/");
        await visitor.GoAsync(await page.ServiceAddressAsync(service) + "/swap");

        var reasons = page.SwapDialog().GetByRole(AriaRole.Region, new() { Name = "Checks that are not met" });
        await Expect(reasons).ToContainTextAsync(first);
        await Expect(reasons).ToContainTextAsync(telling);
        await Expect(page.Ok()).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(page.Why()).ToContainTextAsync(first);
        await Expect(page.Cancel()).ToBeFocusedAsync();

        await page.Ok().ClickAsync(new() { Force = true });
        await page.Ok().FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        // The circuit takes one thing after the other: when Cancel has worked, the presses before it have been seen.
        await page.Cancel().ClickAsync();
        await Expect(page.SwapDialog()).ToHaveCountAsync(0);

        Assert.Empty(await shared.App.Cloud.SwapsAsync());
    }
}
