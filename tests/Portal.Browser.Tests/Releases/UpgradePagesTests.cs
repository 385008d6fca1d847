using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Support;
using Portal.Domain.Releases;

namespace Portal.Browser.Tests.Releases;

/// <summary>axe finds nothing on any page or state of an upgrade, light and dark, wide and narrow. Saves pictures on the way when PORTAL_PICTURES names a folder.</summary>
public sealed class UpgradePagesTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly Inspector inspector = new();

    [Fact]
    public async Task WizardAndReview_EveryState_HasNoViolation()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick with { Services = services => services.AddSingleton<ICertificateVault, SampleVault>() }));
        var page = await visitor.GoAsync("/");
        var ((service, detail), (pair, _)) = (await page.AloneAsync(), await page.NamedAsync("shop-api"));

        await visitor.GoAsync($"{service}/deploy");
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        await LookAsync(visitor, "deploy-empty");
        await page.GiveAsync(detail, "9.0.0", SampleVault.Asked, SampleVault.Defined);
        await LookAsync(visitor, "deploy-not-known");
        await page.GetByText("What was understood").ClickAsync();
        await LookAsync(visitor, "deploy-understood");
        await page.GetByText("What was understood").ClickAsync();
        await FillAsync(page);
        await LookAsync(visitor, "deploy-filled");
        await page.ReviewAsync();
        await Expect(page.OkOfChange()).ToBeEnabledAsync();
        await LookAsync(visitor, "review");
        await page.ChangeDialog().GetByText("The same by hand").ClickAsync();
        await LookAsync(visitor, "review-by-hand");
        await page.ChangeDialog().GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await page.GetByLabel("Version").First.FillAsync("no version");
        await page.GetByRole(AriaRole.Region, new() { Name = "Certificates" }).GetByLabel("Secret").FillAsync(SampleVault.Address("old"));
        await page.ReviewAsync();
        await Expect(page.Answers()).ToContainTextAsync("Expired on");
        await LookAsync(visitor, "deploy-answers");
        await page.GetByLabel("Update production in place").CheckAsync();
        await LookAsync(visitor, "deploy-in-place");

        await visitor.GoAsync($"{pair}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        await LookAsync(visitor, "deploy-both-taken");
        await visitor.GoAsync(service[..service.IndexOf("/services/", StringComparison.Ordinal)] + "/deploy");
        await page.GiveAsync(detail, "1.0.0");
        await LookAsync(visitor, "deploy-new-service");
        await visitor.GoAsync($"{service}/deploy?release=none");
        await LookAsync(visitor, "deploy-no-release");
        inspector.AssertNothingFound();
    }

    [Fact]
    public async Task AdviceTellAndTrain_EveryState_HasNoViolation()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.GoAsync(service);
        await LookAsync(visitor, "train-stage");

        await visitor.GoAsync($"{service}/tell");
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        await LookAsync(visitor, "tell-empty");
        await page.GetByLabel("Choose files").SetInputFilesAsync(Wizard.Package("<ServiceDefinition name=\"Other\"><WorkerRole name=\"Other.Role\"/></ServiceDefinition>", "1"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell" }).ClickAsync();
        await Expect(page.Answers()).ToContainTextAsync("which the definition does not have");
        await LookAsync(visitor, "tell-refused");
        await page.GetByLabel("Choose files").SetInputFilesAsync([Wizard.Package(Wizard.DefinitionOf(detail), "8.0.0"), Wizard.Configuration(Wizard.ConfigurationOf(detail))]);
        await Expect(page.GetByText("shop.cscfg")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(service)}$"));

        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0", text => text.Replace("osFamily=\"6\"", "osFamily=\"7\"", StringComparison.Ordinal), Changed);
        var advice = page.GetByRole(AriaRole.Region, new() { Name = "Which method" });
        await Expect(advice).ToContainTextAsync("A VIP swap needs the same number and types of endpoints on both sides.");
        await Expect(page.GetByLabel("Update production in place")).ToBeCheckedAsync();
        await LookAsync(visitor, "deploy-advice");
        await page.GetByLabel("Deploy to staging").CheckAsync();
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("the pair could not be swapped");
        await LookAsync(visitor, "review-warnings");
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deployed");
        await LookAsync(visitor, "change-finished");

        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is staged");
        await LookAsync(visitor, "train-swap");
        await page.GetByRole(AriaRole.List, new() { Name = "Kept releases" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(advice).ToBeVisibleAsync();
        await LookAsync(visitor, "release-advice");

        await visitor.GoAsync((await page.NamedAsync("billing-api")).Address);
        await Expect(page.Train().Locator("[aria-current=step]")).ToContainTextAsync("Delete");
        await LookAsync(visitor, "train-delete");
        await visitor.GoAsync($"{(await page.NamedAsync("shop-api")).Address}/swap");
        await page.Ok().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("4.2.0 is live since");
        await visitor.GoAsync((await page.NamedAsync("shop-api")).Address);
        await Expect(page.Train().Locator("[aria-current=step]")).ToContainTextAsync("Keep");
        await LookAsync(visitor, "train-keep");
        inspector.AssertNothingFound();
    }

    [Fact]
    public async Task Changes_EveryState_HasNoViolation()
    {
        var portal = StartPortal(Wizard.Quick with { Settings = [("Emulator:OperationDuration", "00:00:00.2"), ("Emulator:RetryAfterSeconds", "0")] });
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("mail");
        await visitor.UpdateAsync(service, detail, "9.0.0", "One after the other, each when you say so");
        await Expect(page.Result()).ToContainTextAsync("Nothing is sent until you say so");
        await page.Result().GetByRole(AriaRole.Button, new() { Name = "Walk next domain" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Update domains", Exact = true })).ToContainTextAsync("1 of 2 updated");
        await LookAsync(visitor, "change-waits");
        await visitor.GoAsync(service);
        await LookAsync(visitor, "train-running");
        await visitor.GoAsync("/running");
        await LookAsync(visitor, "running-change");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Watch") }).First.ClickAsync();
        await page.Result().GetByRole(AriaRole.Button, new() { Name = "End here" }).ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Ended after");
        await LookAsync(visitor, "change-ended");

        await portal.Cloud.FaultAsync("hangs", new { kind = "operationHangs", operation = "putCloudService", times = 1 });
        (service, detail) = await page.AloneAsync();
        await visitor.UpdateAsync(service, detail, "9.0.0", "One after the other, by itself");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Update domains", Exact = true })).ToBeVisibleAsync();
        await LookAsync(visitor, "change-running");

        await portal.Cloud.FaultAsync("no room", new { kind = "error", operation = "putCloudService", status = 409, code = "AllocationFailed", times = 1 });
        (service, detail) = await page.NamedAsync("checkout");
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        await page.GetByLabel("Delete production and deploy again").CheckAsync();
        await LookAsync(visitor, "deploy-redeploy");
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("answers nobody from the deletion");
        await LookAsync(visitor, "review-redeploy");
        await page.ChangeDialog().GetByLabel(new Regex("^Type")).FillAsync(detail.GetProperty("production").GetProperty("name").GetString()!);
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Next: Deploy");
        await LookAsync(visitor, "redeploy-waits");
        await visitor.GoAsync(service);
        await LookAsync(visitor, "train-redeploy-waits");
        inspector.AssertNothingFound();
    }

    /// <summary>Both themes, wide and narrow.</summary>
    private async Task LookAsync(Visitor visitor, string name)
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true } })
        {
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await inspector.CheckAsync(visitor, name, screen);
        }

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task FillAsync(IPage page)
    {
        var (certificates, extensions) = (page.GetByRole(AriaRole.Region, new() { Name = "Certificates" }), page.GetByRole(AriaRole.Region, new() { Name = "Extensions" }));
        await certificates.GetByLabel("Secret").FillAsync(SampleVault.Address("soon"));
        await certificates.GetByLabel("Vault").FillAsync("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/shop");
        await certificates.GetByRole(AriaRole.Button, new() { Name = "Ask the vaults" }).ClickAsync();
        await Expect(certificates).ToContainTextAsync("Expires soon");
        await extensions.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await extensions.GetByLabel("Publisher").FillAsync("Microsoft.Azure.Diagnostics");
        await extensions.GetByLabel("Type").FillAsync("PaaSDiagnostics");
        await extensions.GetByLabel("Version").FillAsync("1.5");
        await Expect(extensions).ToContainTextAsync("PaaSDiagnostics-9.0.0");
    }

    private static string Changed(string definition) =>
        definition.Replace("</Endpoints>", "<InputEndpoint name=\"More\" protocol=\"tcp\" port=\"9443\"/></Endpoints>", StringComparison.Ordinal);
}
