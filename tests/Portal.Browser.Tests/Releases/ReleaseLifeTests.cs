using System.Text;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Releases;

/// <summary>The whole life of a release in a real browser, with packages that the embedded cloud runs.</summary>
public sealed class ReleaseLifeTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly PortalOptions Quick = new() { SwapDuration = TimeSpan.FromMilliseconds(200), Settings = [("Emulator:OperationDuration", "00:00:00.2"), ("Emulator:RetryAfterSeconds", "0")] };

    [Fact]
    public async Task StageSwapDeleteStage_GoesRoundByTheTrain()
    {
        var visitor = await VisitAsync(StartPortal(Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await AloneAsync(page);

        await DeployAsync(visitor, $"{service}/deploy", detail, "9.0.0");
        await visitor.GoAsync(service);
        await Expect(Train(page)).ToContainTextAsync("9.0.0 is staged.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Releases" })).ToContainTextAsync("9.0.0");

        await Train(page).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Swap VIP|See what") }).ClickAsync();
        await page.Ok().ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("9.0.0 is live since");

        await visitor.GoAsync(service);
        await Expect(Train(page).Locator("[aria-current=step]")).ToContainTextAsync("Keep");
        await Train(page).GetByRole(AriaRole.Link, new() { Name = "Open staging" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Dialog(page).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") }).ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deleted");

        await visitor.GoAsync(service);
        await Expect(Train(page)).ToContainTextAsync("9.0.0 is live, and nothing is staged.");
        await Train(page).GetByRole(AriaRole.Link, new() { Name = "New deployment" }).ClickAsync();
        await DeployAsync(visitor, null, detail, "9.1.0");
        await visitor.GoAsync(service);
        await Expect(Train(page)).ToContainTextAsync("9.0.0 is live, and 9.1.0 is staged.");
    }

    [Fact]
    public async Task WrongPackage_IsRefusedBeforeAnythingIsKept()
    {
        var portal = StartPortal(Quick);
        var page = (await VisitAsync(portal)).Page;
        await page.GotoAsync("/");
        var (service, detail) = await AloneAsync(page);
        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true }, Screen.Phone, Screen.Phone with { IsDark = true } })
        {
            var visitor = await VisitAsync(portal, screen);
            page = await visitor.GoAsync($"{service}/deploy");
            await GiveAsync(page, detail, "9.0.0", configuration => configuration.Replace("serviceName=\"Shop\"", "serviceName=\"Other\"", StringComparison.Ordinal));

            await Expect(page.GetByText("The configuration is of the service Other, the definition of Shop.")).ToBeVisibleAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            Assert.Empty((await page.RunAxe()).Violations);
            await Pictures.SaveAsync(page, "deploy", screen);
            await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert)).ToContainTextAsync("Give the configuration of this service.");
            await Expect(Dialog(page)).ToHaveCountAsync(0);
        }

        var kept = await (await page.APIRequest.GetAsync("/api/releases")).JsonAsync();
        Assert.Equal(0, kept!.Value.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task EndpointsDiffer_RedeployIsGuided()
    {
        var visitor = await VisitAsync(StartPortal(Quick));
        var page = await visitor.GoAsync("/");
        var (service, detail) = await AloneAsync(page);
        await visitor.GoAsync($"{service}/deploy");
        await GiveAsync(page, detail, "9.0.0", definition: text => text.Replace("</Endpoints>", "<InputEndpoint name=\"More\" protocol=\"tcp\" port=\"9443\"/></Endpoints>", StringComparison.Ordinal));

        await page.GetByLabel("Delete production and deploy again").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Expect(Dialog(page)).ToContainTextAsync("answers nobody from the deletion");
        await Expect(Dialog(page).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Type the name|^OK") })).ToBeDisabledAsync();
        await Dialog(page).GetByLabel(new Regex("^Type")).FillAsync(detail.GetProperty("production").GetProperty("name").GetString()!);
        await Dialog(page).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") }).ClickAsync();

        await Expect(page.Result()).ToContainTextAsync("Redeployed");
    }

    private static ILocator Train(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Release train" });

    private static ILocator Dialog(IPage page) => page.GetByRole(AriaRole.Dialog);

    /// <summary>A service of production alone, with what the API tells of it.</summary>
    private static async Task<(string Address, JsonElement Detail)> AloneAsync(IPage page)
    {
        var list = await (await page.APIRequest.GetAsync("/api/services?state=nothingStaged")).JsonAsync();
        var item = list!.Value.GetProperty("items").EnumerateArray().First(item => item.GetProperty("production").ValueKind == JsonValueKind.Object);
        var (key, subscription) = (item.GetProperty("key").GetString()!, item.GetProperty("subscription").GetProperty("id").GetString()!);
        return ($"/subscriptions/{Uri.EscapeDataString(subscription)}/services/{key}", (await (await page.APIRequest.GetAsync($"/api/services/{key}")).JsonAsync())!.Value);
    }

    /// <summary>From the wizard to the end of the operation.</summary>
    private static async Task DeployAsync(Visitor visitor, string? address, JsonElement detail, string version)
    {
        var page = visitor.Page;
        if (address is not null)
            await visitor.GoAsync(address);
        await GiveAsync(page, detail, version);
        await Expect(page.GetByLabel("Deploy to staging")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Expect(Dialog(page)).ToContainTextAsync("It is paired with");
        await Dialog(page).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") }).ClickAsync();
        await Expect(page.Result()).ToContainTextAsync("Deployed");
    }

    private static async Task GiveAsync(IPage page, JsonElement detail, string version, Func<string, string>? configuration = null, Func<string, string>? definition = null)
    {
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        await page.GetByLabel("Choose files").SetInputFilesAsync(
        [
            new FilePayload { Name = $"shop-{version}.cspkg", MimeType = "application/octet-stream", Buffer = ReleasePagesTests.Package((definition ?? (text => text))(DefinitionOf(detail)), version) },
            new FilePayload { Name = "shop.cscfg", MimeType = "text/xml", Buffer = Encoding.UTF8.GetBytes((configuration ?? (text => text))(ConfigurationOf(detail))) },
        ]);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Instances" })).ToBeVisibleAsync();
    }

    private static List<JsonElement> Roles(JsonElement detail) => [.. detail.GetProperty("production").GetProperty("roles").EnumerateArray()];

    private static string DefinitionOf(JsonElement detail)
    {
        var endpoints = detail.GetProperty("production").GetProperty("endpoints").EnumerateArray().Select((endpoint, at) => $"<InputEndpoint name=\"E{at}\" protocol=\"tcp\" port=\"{endpoint.GetProperty("port").GetInt32()}\"/>");
        var roles = Roles(detail).Select((role, at) => $"<WebRole name=\"{role.GetProperty("name").GetString()}\" vmsize=\"{role.GetProperty("size").GetString()}\">{(at == 0 ? $"<Endpoints>{string.Concat(endpoints)}</Endpoints>" : "")}</WebRole>");
        return $"<ServiceDefinition name=\"Shop\">{string.Concat(roles)}</ServiceDefinition>";
    }

    private static string ConfigurationOf(JsonElement detail)
    {
        var roles = Roles(detail).Select(role => $"<Role name=\"{role.GetProperty("name").GetString()}\"><Instances count=\"{role.GetProperty("capacity").GetInt32()}\"/></Role>");
        var subnets = Roles(detail).Select(role => $"<InstanceAddress roleName=\"{role.GetProperty("name").GetString()}\"><Subnets><Subnet name=\"web\"/></Subnets></InstanceAddress>");
        return $"<ServiceConfiguration serviceName=\"Shop\" osFamily=\"6\" osVersion=\"*\">{string.Concat(roles)}<NetworkConfiguration><VirtualNetworkSite name=\"net\"/><AddressAssignments>{string.Concat(subnets)}</AddressAssignments></NetworkConfiguration></ServiceConfiguration>";
    }
}
