using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Releases;

/// <summary>The whole life of a release in a real browser, with packages that the embedded cloud runs.</summary>
public sealed class ReleaseLifeTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task StageSwapDeleteStage_GoesRoundByTheTrain()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();

        await visitor.StageAsync(service, detail, "9.0.0");
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is staged.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Releases" })).ToContainTextAsync("9.0.0");

        await page.Train().GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Swap VIP|See what") }).ClickAsync();
        await page.Ok().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("9.0.0 is live since");

        await visitor.GoAsync(service);
        await Expect(page.Train().Locator("[aria-current=step]")).ToContainTextAsync("Keep");
        await page.Train().GetByRole(AriaRole.Link, new() { Name = "Open staging" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete", Exact = true }).ClickAsync();
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deleted");

        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is live, and nothing is staged.");
        await page.Train().GetByRole(AriaRole.Link, new() { Name = "New deployment" }).ClickAsync();
        await visitor.StageAsync(null, detail, "9.1.0");
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is live, and 9.1.0 is staged.");
    }

    [Fact]
    public async Task WrongPackage_IsRefusedBeforeAnythingIsKept()
    {
        var portal = StartPortal(Wizard.Quick);
        var page = (await VisitAsync(portal)).Page;
        await page.GotoAsync("/");
        var (service, detail) = await page.AloneAsync();
        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true }, Screen.Phone, Screen.Phone with { IsDark = true } })
        {
            var visitor = await VisitAsync(portal, screen);
            page = await visitor.GoAsync($"{service}/deploy");
            await page.GiveAsync(detail, "9.0.0", configuration => configuration.Replace("serviceName=\"Shop\"", "serviceName=\"Other\"", StringComparison.Ordinal));

            await Expect(page.GetByText("The configuration is of the service Other, the definition of Shop.")).ToBeVisibleAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            Assert.Empty((await page.RunAxe()).Violations);
            await Pictures.SaveAsync(page, "deploy", screen);
            await page.ReviewAsync();
            await Expect(page.Answers()).ToContainTextAsync("Give the configuration of this service.");
            await Expect(page.ChangeDialog()).ToHaveCountAsync(0);
        }

        var kept = await (await page.APIRequest.GetAsync("/api/releases")).JsonAsync();
        Assert.Equal(0, kept!.Value.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Redeployment_EndedInBetween_OffersTheDeploymentAsTheNextStep()
    {
        var portal = StartPortal(Wizard.Quick);
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await portal.Cloud.FaultAsync("no room", new { kind = "error", operation = "putCloudService", status = 409, code = "AllocationFailed", times = 1 });
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        await page.GetByLabel("Delete production and deploy again").CheckAsync();
        await page.ReviewAsync();
        await page.ChangeDialog().GetByLabel(new Regex("^Type")).FillAsync(detail.GetProperty("production").GetProperty("name").GetString()!);
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Next: Deploy");
        await page.Result().GetByRole(AriaRole.Button, new() { Name = "End here" }).ClickAsync();

        // Production is gone, and so may be the service: the files that were kept are the way on.
        await Pictures.SaveAsync(page, "redeploy-ended", Screen.Desk);
        await page.Result().GetByRole(AriaRole.Link, new() { Name = "Deploy 9.0.0" }).ClickAsync();
        await Expect(page.GetByText("9.0.0 is kept.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Instances" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Version").First).ToHaveValueAsync("9.0.0");
        await Pictures.SaveAsync(page, "redeploy-ended-next", Screen.Desk);

        // What was deleted is not shown as if it were there, and what was ordered is filled in: the service comes back at its own address.
        await Expect(page.GetByText("and did not deploy it again")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Deploy to production")).ToBeCheckedAsync();
        await page.ReviewAsync();
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deployed");
        await page.Result().GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Open ") }).ClickAsync();
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is live, and nothing is staged.");
        Assert.EndsWith(service, page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error")]
    [InlineData("operationFails")]
    public async Task EndpointsDiffer_RedeployIsGuidedAndGoesOnWhereItBroke(string kind)
    {
        var portal = StartPortal(Wizard.Quick);
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await portal.Cloud.FaultAsync("no room", kind == "error" ? (object)new { kind, operation = "putCloudService", status = 409, code = "AllocationFailed", times = 1 } : new { kind, operation = "putCloudService", code = "AllocationFailed", times = 1 });
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0", definition: text => text.Replace("</Endpoints>", "<InputEndpoint name=\"More\" protocol=\"tcp\" port=\"9443\"/></Endpoints>", StringComparison.Ordinal));

        await page.GetByLabel("Delete production and deploy again").CheckAsync();
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("answers nobody from the deletion");
        await Expect(page.ChangeDialog().GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Type the name|^OK") })).ToBeDisabledAsync();
        await page.ChangeDialog().GetByLabel(new Regex("^Type")).FillAsync(detail.GetProperty("production").GetProperty("name").GetString()!);
        await page.OkOfChange().ClickAsync();

        // Production is deleted and nothing serves: the next step stands on screen, after a reload too.
        await Expect(page.Result()).ToContainTextAsync("Next: Deploy");
        await visitor.GoAsync(page.Url);
        await page.Result().GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Try again") }).ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Redeployed");
    }
}
