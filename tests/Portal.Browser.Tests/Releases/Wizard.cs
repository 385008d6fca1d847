using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Releases;

/// <summary>The wizard of a new deployment as an operator uses it, with files that fit the service.</summary>
internal static class Wizard
{
    /// <summary>Changes end as soon as they are looked at.</summary>
    public static readonly PortalOptions Quick = new() { SwapDuration = TimeSpan.FromMilliseconds(200), Settings = [("Emulator:OperationDuration", "00:00:00.2"), ("Emulator:RetryAfterSeconds", "0")] };

    public static ILocator ChangeDialog(this IPage page) => page.GetByRole(AriaRole.Dialog);

    /// <summary>The button of a change's dialog that confirms.</summary>
    public static ILocator OkOfChange(this IPage page) => page.ChangeDialog().GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^OK") });

    public static ILocator Train(this IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Release train" });

    /// <summary>What the wizard says against a review.</summary>
    public static ILocator Answers(this IPage page) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert);

    public static Task ReviewAsync(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();

    /// <summary>A service of production alone, with what the API tells of it.</summary>
    public static async Task<(string Address, JsonElement Detail)> AloneAsync(this IPage page)
    {
        var list = await (await page.APIRequest.GetAsync("/api/services?state=nothingStaged")).JsonAsync();
        return await page.DetailAsync(list!.Value.GetProperty("items").EnumerateArray().First(item => item.GetProperty("production").ValueKind == JsonValueKind.Object));
    }

    /// <summary>A service by its name, with what the API tells of it.</summary>
    public static async Task<(string Address, JsonElement Detail)> NamedAsync(this IPage page, string name)
    {
        var list = await (await page.APIRequest.GetAsync("/api/services")).JsonAsync();
        return await page.DetailAsync(list!.Value.GetProperty("items").EnumerateArray().First(item => item.GetProperty("name").GetString() == name));
    }

    /// <summary>Drops package and configuration, and waits until the rest of the wizard is there.</summary>
    public static async Task GiveAsync(this IPage page, JsonElement detail, string version, Func<string, string>? configuration = null, Func<string, string>? definition = null)
    {
        await Assertions.Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        await page.GetByLabel("Choose files").SetInputFilesAsync(
        [
            Package((definition ?? (text => text))(DefinitionOf(detail)), version),
            Configuration((configuration ?? (text => text))(ConfigurationOf(detail))),
        ]);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Instances" })).ToBeVisibleAsync();
    }

    /// <summary>From the wizard to the end of the operation.</summary>
    /// <param name="address">Of the service; null where the wizard is open already.</param>
    public static async Task StageAsync(this Visitor visitor, string? address, JsonElement detail, string version)
    {
        var page = visitor.Page;
        if (address is not null)
            await visitor.GoAsync($"{address}/deploy");
        await page.GiveAsync(detail, version);
        await Assertions.Expect(page.GetByLabel("Deploy to staging")).ToBeCheckedAsync();
        await page.ReviewAsync();
        await Assertions.Expect(page.ChangeDialog()).ToContainTextAsync("It is paired with");
        await page.OkOfChange().ClickAsync();
        await Assertions.Expect(page.Result()).ToContainTextAsync("Deployed");
    }

    /// <summary>Updates production in place, from the wizard to the page of the operation.</summary>
    /// <param name="mode">How the update domains are walked, as the wizard says it.</param>
    public static async Task UpdateAsync(this Visitor visitor, string service, JsonElement detail, string version, string mode)
    {
        var page = await visitor.GoAsync($"{service}/deploy");
        await page.GiveAsync(detail, version);
        await page.GetByLabel("Update production in place").CheckAsync();
        await page.GetByLabel(mode).CheckAsync();
        await page.ReviewAsync();
        await page.OkOfChange().ClickAsync();
    }

    public static FilePayload Package(string definition, string version) =>
        new() { Name = $"shop-{version}.cspkg", MimeType = "application/octet-stream", Buffer = Zip(("ServiceDefinition.csdef", definition), ("version.txt", version)) };

    public static FilePayload Configuration(string text) => new() { Name = "shop.cscfg", MimeType = "text/xml", Buffer = Encoding.UTF8.GetBytes(text) };

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The definition that Azure does not give back, from what the API shows of production.</summary>
    public static string DefinitionOf(JsonElement detail)
    {
        var endpoints = detail.GetProperty("production").GetProperty("endpoints").EnumerateArray().Select((endpoint, at) => $"<InputEndpoint name=\"E{at}\" protocol=\"tcp\" port=\"{endpoint.GetProperty("port").GetInt32()}\"/>");
        var roles = Roles(detail).Select((role, at) => $"<WebRole name=\"{role.GetProperty("name").GetString()}\" vmsize=\"{role.GetProperty("size").GetString()}\">{(at == 0 ? $"<Endpoints>{string.Concat(endpoints)}</Endpoints>" : "")}</WebRole>");
        return $"<ServiceDefinition name=\"Shop\">{string.Concat(roles)}</ServiceDefinition>";
    }

    public static string ConfigurationOf(JsonElement detail)
    {
        var roles = Roles(detail).Select(role => $"<Role name=\"{role.GetProperty("name").GetString()}\"><Instances count=\"{role.GetProperty("capacity").GetInt32()}\"/></Role>");
        var subnets = Roles(detail).Select(role => $"<InstanceAddress roleName=\"{role.GetProperty("name").GetString()}\"><Subnets><Subnet name=\"web\"/></Subnets></InstanceAddress>");
        return $"<ServiceConfiguration serviceName=\"Shop\" osFamily=\"6\" osVersion=\"*\">{string.Concat(roles)}<NetworkConfiguration><VirtualNetworkSite name=\"net\"/><AddressAssignments>{string.Concat(subnets)}</AddressAssignments></NetworkConfiguration></ServiceConfiguration>";
    }

    private static async Task<(string Address, JsonElement Detail)> DetailAsync(this IPage page, JsonElement item)
    {
        var (key, subscription) = (item.GetProperty("key").GetString()!, item.GetProperty("subscription").GetProperty("id").GetString()!);
        return ($"/subscriptions/{Uri.EscapeDataString(subscription)}/services/{key}", (await (await page.APIRequest.GetAsync($"/api/services/{key}")).JsonAsync())!.Value);
    }

    private static List<JsonElement> Roles(JsonElement detail) => [.. detail.GetProperty("production").GetProperty("roles").EnumerateArray()];
}
