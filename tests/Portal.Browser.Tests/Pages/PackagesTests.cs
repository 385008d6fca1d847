using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>Files of a release given to the page that inspects them, in a real browser.</summary>
public sealed class PackagesTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Definition = """<ServiceDefinition name="Shop"><WorkerRole name="Shop.Worker"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /><InternalEndpoint name="Cache" protocol="tcp" /></Endpoints></WorkerRole></ServiceDefinition>""";
    private const string Configuration = """<ServiceConfiguration serviceName="Other"><Role name="Shop.Worker"><Instances count="2" /></Role></ServiceConfiguration>""";

    [Fact]
    public async Task Files_Given_ShowEndpointsAndProblemsWithoutAViolation()
    {
        var portal = StartPortal();
        foreach (var screen in new[] { Screen.Desk, Screen.Desk with { IsDark = true }, Screen.Phone, Screen.Phone with { IsDark = true } })
        {
            var page = await (await VisitAsync(portal, screen)).GoAsync("/packages");
            await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
            await page.GetByLabel("Choose files").SetInputFilesAsync([File("ServiceDefinition.csdef", Definition), File("ServiceConfiguration.cscfg", Configuration)]);

            await Expect(page.GetByText("1 input, 1 internal, 0 instance input: 2 of at most 25")).ToBeVisibleAsync();
            await Expect(page.GetByText("The configuration is of the service Other, the definition of Shop.")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "chosen by Azure" })).ToBeAttachedAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            Assert.Empty((await page.RunAxe()).Violations);
            await Pictures.SaveAsync(page, "packages-read", screen);
        }
    }

    [Fact]
    public async Task Files_DroppedOnTheCard_AreRead()
    {
        var (folder, page) = (NewFolder(), await (await VisitAsync(StartPortal())).GoAsync("/packages"));
        await Expect(page.GetByLabel("Choose files")).ToBeEnabledAsync();
        var paths = new[] { ("shop.csdef", Definition), ("shop.cscfg", Configuration) }.Select(file => (Path: Path.Combine(folder, file.Item1), Text: file.Item2)).ToList();
        foreach (var (path, text) in paths)
            await System.IO.File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var card = (await page.Locator(".drop").BoundingBoxAsync())!;
        var browser = await page.Context.NewCDPSessionAsync(page);

        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
        {
            await browser.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object>
            {
                ["type"] = type, ["x"] = card.X + 20, ["y"] = card.Y + 20,
                ["data"] = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = paths.Select(file => file.Path).ToArray(), ["dragOperationsMask"] = 1 },
            });
        }

        await Expect(page.GetByText("1 input, 1 internal, 0 instance input: 2 of at most 25")).ToBeVisibleAsync();
        await Expect(page.GetByText("The configuration is of the service Other, the definition of Shop.")).ToBeVisibleAsync();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
