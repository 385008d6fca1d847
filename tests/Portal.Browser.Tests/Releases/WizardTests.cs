using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Support;
using Portal.Domain.Releases;

namespace Portal.Browser.Tests.Releases;

/// <summary>What the wizard of a new deployment can do beside the common way, in a real browser over the embedded cloud.</summary>
public sealed class WizardTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly Inspector inspector = new();

    [Fact]
    public async Task Open_StagingIsDeletedMeanwhile_SaysSoAndFillsInAgain()
    {
        var portal = StartPortal(Wizard.Quick);
        var (visitor, other) = (await VisitAsync(portal), await VisitAsync(portal));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("shop-api");
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        await Expect(page.GetByLabel("Deploy to staging")).ToBeDisabledAsync();
        await Expect(page.GetByLabel("Update staging in place")).ToBeCheckedAsync();

        await other.GoAsync($"{service}/change/delete/staging");
        await other.Page.OkOfChange().ClickAsync();
        await Expect(other.Page.Result()).ToContainTextAsync("Deleted");

        await Expect(page.GetByText("The deployments of shop-api changed while this page was open.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Deploy to staging")).ToBeCheckedAsync();
        await Expect(page.GetByText($"Paired with {detail.GetProperty("production").GetProperty("name").GetString()}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task NewService_FirstDeployment_IsReviewedMadeAndOnTheBoard()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.GoAsync(service[..service.IndexOf("/services/", StringComparison.Ordinal)]);
        await page.GetByRole(AriaRole.Link, new() { Name = "New service" }).ClickAsync();
        await page.GiveAsync(detail, "1.0.0");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Which method" })).ToHaveCountAsync(0);

        await page.ReviewAsync();
        await Expect(page.Answers()).ToContainTextAsync("A new service needs a name, a resource group and a region.");
        await page.GetByLabel("Service", new() { Exact = true }).FillAsync("brand-new");
        await page.GetByLabel("Resource group", new() { Exact = true }).FillAsync(GroupOf(detail));
        await page.GetByLabel("Region").FillAsync(detail.GetProperty("region").GetString()!);
        await page.GetByLabel("DNS name").FillAsync("brand-new");
        await page.ReviewAsync();

        await Expect(page.ChangeDialog()).ToContainTextAsync("It is the first deployment of this service.");
        await page.ChangeDialog().GetByText("The same by hand").ClickAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("az rest");
        await Expect(page.ChangeDialog()).ToContainTextAsync("Invoke-AzRestMethod");
        await Expect(page.ChangeDialog()).ToContainTextAsync("Microsoft.Compute/cloudServices");
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deployed");

        await visitor.GoAsync("/");
        await Expect(page.Row("brand-new")).ToContainTextAsync("1.0.0");
        await visitor.GoAsync(await page.ServiceAddressAsync("brand-new"));
        await Expect(page.Train()).ToContainTextAsync("1.0.0 is live, and nothing is staged.");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Kept releases" })).ToContainTextAsync("1.0.0");
    }

    [Fact]
    public async Task AnotherFile_KeepsWhatWasGivenByHandAndSaysSo()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("mail");
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        var role = detail.GetProperty("production").GetProperty("roles")[0].GetProperty("name").GetString();
        await page.GetByLabel("Its name in the resource group").FillAsync("blue-ip");
        await page.GetByLabel($"Instances of {role}").FillAsync("7");
        await page.GetByLabel("Version").First.FillAsync("9.0.0-hot");
        await page.GetByLabel("Version").First.PressAsync("Tab");

        await page.GetByLabel("Choose files").SetInputFilesAsync(Wizard.Package(Wizard.DefinitionOf(detail), "9.1.0"));

        await Expect(page.GetByText($"What you gave by hand stays: Address, Instances of {role}.")).ToBeVisibleAsync();
        await Expect(page.GetByText("What you gave by hand does not fit any more: Version.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Version").First).ToHaveValueAsync("9.1.0");
        await Expect(page.GetByLabel("Its name in the resource group")).ToHaveValueAsync("blue-ip");
        await Expect(page.GetByLabel($"Instances of {role}")).ToHaveValueAsync("7");
        await Pictures.SaveAsync(page, "deploy-given-by-hand", Screen.Desk);
    }

    [Fact]
    public async Task Certificate_IsChosenFromTheVaultsOfTheRegion_OrTyped()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("shop-api");
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0", SampleVault.Asked, SampleVault.Defined);
        var box = page.GetByRole(AriaRole.Region, new() { Name = "Certificates" });

        await box.GetByLabel("Vault").SelectOptionAsync("kv-shop-api");
        await box.GetByLabel("Secret").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(box).ToContainTextAsync("There, until");
        await Pictures.SaveAsync(page, "deploy-vault-chosen", Screen.Desk);
        await box.GetByLabel("Vault").SelectOptionAsync("Another one, by hand");
        await box.GetByLabel("Secret").FillAsync(SampleVault.Address("tls"));
        await box.GetByLabel("its resource id").FillAsync("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/shop");
        await box.GetByLabel("its resource id").PressAsync("Tab");
        await Expect(box).ToContainTextAsync("Not asked yet");

        await box.GetByLabel("Vault").First.SelectOptionAsync("kv-shop-api");
        await box.GetByLabel("Secret").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.ReviewAsync();
        await page.ChangeDialog().GetByText("The same by hand").ClickAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("https://kv-shop-api.vault.azure.net/secrets/tls/");
    }

    [Theory]
    [InlineData("One after the other, by itself", "the others serve meanwhile")]
    [InlineData("All at once", "nobody is served meanwhile")]
    public async Task UpdateInPlace_BesideManual_ShowsEachDomainUpdated(string mode, string fact)
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");

        await page.GetByLabel("Update production in place").CheckAsync();
        await page.GetByLabel(mode).CheckAsync();
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync(fact);
        await page.OkOfChange().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Updated");
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is live");
    }

    [Fact]
    public async Task UpdateInPlace_Manual_IsWalkedDomainByDomainAndTakenBack()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("mail");
        await UpdateAsync(visitor, service, detail, "9.0.0");
        await WalkAsync(page);
        await Expect(page.Result()).ToContainTextAsync("Updated");

        await UpdateAsync(visitor, service, detail, "9.1.0");
        var domains = page.GetByRole(AriaRole.Region, new() { Name = "Update domains", Exact = true });
        await Expect(domains).ToContainTextAsync("0 of 2 updated");
        await page.Result().GetByRole(AriaRole.Button, new() { Name = "Walk next domain" }).ClickAsync();
        await Expect(domains).ToContainTextAsync("1 of 2 updated");
        await page.Result().GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("9.0.0");
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is live");
    }

    [Fact]
    public async Task UpdateInPlace_ByItself_IsRolledBackWhileItRuns()
    {
        var portal = StartPortal(Wizard.Quick);
        var visitor = await VisitAsync(portal);
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("mail");
        await visitor.UpdateAsync(service, detail, "9.0.0", "One after the other, by itself");
        await Expect(page.Result()).ToContainTextAsync("Updated");
        await portal.Cloud.FaultAsync("hangs", new { kind = "operationHangs", operation = "putCloudService", times = 1 });
        await visitor.UpdateAsync(service, detail, "9.1.0", "One after the other, by itself");

        var card = page.GetByRole(AriaRole.Region, new() { Name = "Roll back" });
        await Expect(card).ToContainTextAsync("9.0.0");
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Roll back" })).ToBeEnabledAsync();
        foreach (var screen in new[] { Screen.Phone, Screen.Phone with { IsDark = true }, Screen.Desk with { IsDark = true }, Screen.Desk })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await inspector.CheckWidthAsync(page, "change-roll-back", screen);
        }

        await card.GetByRole(AriaRole.Button, new() { Name = "Roll back" }).ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("9.0.0");
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is live");
        inspector.AssertNothingFound();
    }

    [Fact]
    public async Task BothSidesTaken_StagingIsUpdatedInPlace()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("shop-api");
        await visitor.GoAsync(service);
        await page.GetByRole(AriaRole.Region, new() { Name = "Releases" }).GetByRole(AriaRole.Link, new() { Name = "New deployment" }).ClickAsync();
        await page.GiveAsync(detail, "9.0.0");

        await Expect(page.GetByLabel("Deploy to staging")).ToBeDisabledAsync();
        await Expect(page.GetByLabel("Update staging in place")).ToBeCheckedAsync();
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("production does not notice");
        await Expect(page.ChangeDialog()).ToContainTextAsync("no swap brings it back");
        await page.OkOfChange().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Updated");
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("4.1.7 is live, and 9.0.0 is staged.");
    }

    [Fact]
    public async Task KeptRelease_OpenedFromItsPage_NeedsNoUpload()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        await page.ReviewAsync();
        await Expect(page.OkOfChange()).ToBeEnabledAsync();
        await page.ChangeDialog().GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await visitor.GoAsync(service);
        await page.GetByRole(AriaRole.List, new() { Name = "Kept releases" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Deploy it" }).ClickAsync();
        await Expect(page.GetByText("Shop 9.0.0 is kept.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Version").First).ToHaveValueAsync("9.0.0");
        await page.ReviewAsync();
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deployed");

        await visitor.GoAsync($"{service}/deploy?release=0123456789abcdef0123");
        await Expect(page.GetByText("The portal keeps no release")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Address_OfADeletedDeployment_IsUsedAgain()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.StageAsync(service, detail, "9.0.0");
        // What the estate has not seen yet would change under the dialog, which then asks to look again.
        await visitor.GoAsync(service);
        await Expect(page.Train()).ToContainTextAsync("9.0.0 is staged.");
        await visitor.GoAsync($"{service}/change/delete/staging");
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deleted");
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.1.0");

        await page.GetByLabel("Address", new() { Exact = true }).SelectOptionAsync("One that is there");
        await page.GetByLabel("Its name in the resource group").FillAsync("no-such-address");
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("The address to reuse is not there.");
        await page.ChangeDialog().GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByLabel("Its name in the resource group").FillAsync($"{detail.GetProperty("name").GetString()}-9-0-0-ip");
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).Not.ToContainTextAsync("Make the address");
        await page.OkOfChange().ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Deployed");
    }

    [Fact]
    public async Task FewerInstances_AreWarnedOfInTheWizardAndTheReview()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.NamedAsync("mail");
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        var role = detail.GetProperty("production").GetProperty("roles")[0];

        await page.GetByLabel($"Instances of {role.GetProperty("name").GetString()}").FillAsync("1");
        await page.GetByLabel("Version").First.FocusAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Instances" })).ToContainTextAsync($"Production has {role.GetProperty("capacity").GetInt32()}.");
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        var count = (await page.GetByLabel($"Instances of {role.GetProperty("name").GetString()}").BoundingBoxAsync())!;
        Assert.True(count.X + count.Width <= Screen.Phone.Width, $"The count ends at {count.X + count.Width}.");
        await Pictures.SaveAsync(page, "deploy-instances", Screen.Phone);
        await page.ReviewAsync();

        await Expect(page.ChangeDialog().GetByRole(AriaRole.Region, new() { Name = "Warnings" })).ToContainTextAsync("Fewer instances");
    }

    [Fact]
    public async Task Certificates_AreAskedOfTheVaultAndAnExpiredOneIsRefused()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick with { Services = services => services.AddSingleton<ICertificateVault, SampleVault>() }));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0", SampleVault.Asked, SampleVault.Defined);
        var box = page.GetByRole(AriaRole.Region, new() { Name = "Certificates" });
        await Expect(box).ToContainTextAsync("Not asked yet");
        await box.GetByLabel("Vault").FillAsync("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/shop");

        foreach (var (secret, said) in new[] { ("good", "There, until"), ("soon", "Expires soon, on"), ("old", "Expired on"), ("other", "Another certificate"), ("none", "Not in the vault."), ("forbidden", "Key Vault Secrets User") })
        {
            await box.GetByLabel("Secret").FillAsync(SampleVault.Address(secret));
            await box.GetByRole(AriaRole.Button, new() { Name = "Ask the vaults" }).ClickAsync();
            await Expect(box).ToContainTextAsync(said);
        }

        // Whoever forgets to ask is told at the review.
        await box.GetByLabel("Secret").FillAsync(SampleVault.Address("old"));
        await page.ReviewAsync();
        await Expect(page.Answers()).ToContainTextAsync("Expired on");
        await Expect(page.ChangeDialog()).ToHaveCountAsync(0);
        await box.GetByLabel("Secret").FillAsync(SampleVault.Address("good"));
        await page.ReviewAsync();
        await page.ChangeDialog().GetByText("The same by hand").ClickAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync(SampleVault.Address("good"));
    }

    [Fact]
    public async Task Extension_IsNamedAfterTheReleaseInWizardAndTemplate()
    {
        var visitor = await VisitAsync(StartPortal(Wizard.Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await page.AloneAsync();
        await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, "9.0.0");
        var box = page.GetByRole(AriaRole.Region, new() { Name = "Extensions" });

        await box.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await box.GetByLabel("Publisher").FillAsync("Microsoft.Azure.Diagnostics");
        await box.GetByLabel("Type").FillAsync("PaaSDiagnostics");
        await box.GetByLabel("Version").FillAsync("1.5");
        await Expect(box).ToContainTextAsync("Named PaaSDiagnostics-9.0.0");
        await box.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await box.GetByRole(AriaRole.Button, new() { Name = "Remove extension 2" }).ClickAsync();
        await Expect(box.GetByLabel("Publisher")).ToHaveCountAsync(1);
        await page.ReviewAsync();

        await page.ChangeDialog().GetByText("The same by hand").ClickAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("PaaSDiagnostics-9.0.0");
    }

    private static async Task UpdateAsync(Visitor visitor, string service, JsonElement detail, string version)
    {
        var page = await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, version);
        await page.GetByLabel("Update production in place").CheckAsync();
        await page.GetByLabel("One after the other, each when you say so").CheckAsync();
        await page.ReviewAsync();
        await Expect(page.ChangeDialog()).ToContainTextAsync("each when you say so");
        await page.OkOfChange().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Nothing is sent until you say so");
    }

    /// <summary>Says go on until there is no domain left.</summary>
    private static async Task WalkAsync(IPage page)
    {
        var (next, domains) = (page.Result().GetByRole(AriaRole.Button, new() { Name = "Walk next domain" }), page.GetByRole(AriaRole.Region, new() { Name = "Update domains", Exact = true }));
        await Expect(domains).ToContainTextAsync("0 of 2 updated");
        await next.ClickAsync();
        await Expect(domains).ToContainTextAsync("1 of 2 updated");
        await next.ClickAsync();
        await Expect(domains).ToContainTextAsync("2 of 2 updated");
    }

    private static string GroupOf(JsonElement detail) => detail.GetProperty("production").GetProperty("id").GetString()!.Split('/')[4];
}
