using System.Net.Http.Json;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Rules;

/// <summary>axe finds nothing on what rules add to pages and dialogs, light and dark, wide and narrow. Saves pictures when PORTAL_PICTURES names a folder.</summary>
public sealed class AppearanceTests(Chromium chromium) : BrowserTest(chromium)
{
    private readonly List<string> findings = [];
    private int count;

    [Fact]
    public async Task EveryStateOfRules_OnEveryScreen_HasNoViolation()
    {
        var portal = StartPortal();
        var places = await PlacesAsync(portal, await VisitAsync(portal));
        foreach (var dark in new[] { false, true })
        {
            var visitor = await VisitAsync(portal, Screen.Desk with { IsDark = dark });
            foreach (var place in places)
            {
                await place.OpenAsync(visitor);
                await LookAsync(visitor.Page, place.Name, dark);
            }

            var page = await visitor.GoAsync("/rules");
            await page.GetByRole(AriaRole.Button, new() { Name = "Weekends" }).ClickAsync();
            await Expect(page.GetByText("Next 5 times")).ToBeVisibleAsync();
            await LookAsync(page, "rules-editor", dark);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} pages checked.");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private static async Task<IReadOnlyList<Place>> PlacesAsync(PortalApp portal, Visitor visitor)
    {
        using var api = new HttpClient { BaseAddress = new Uri(portal.Address) };
        var board = await visitor.GoAsync("/");
        var at = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "shop-api", "inventory", "thumbnails", "live-events", "storefront" })
            at[name] = await board.ServiceAddressAsync(name);
        string Key(string name) => at[name][(at[name].LastIndexOf('/') + 1)..];

        await SetAsync(api, HttpMethod.Put, "/api/policies", new { scope = $"service={Key("shop-api")}", swap = "name" });
        await SetAsync(api, HttpMethod.Put, "/api/policies", new { scope = $"service={Key("inventory")}", swap = "secondPerson" });
        await SetAsync(api, HttpMethod.Put, "/api/policies", new { scope = $"service={Key("thumbnails")}", swap = "secondPerson", @return = "reason", repair = "name", change = "reason" });
        await SetAsync(api, HttpMethod.Post, "/api/windows", new { reason = "year-end closing", scope = $"service={Key("live-events")}", start = "2025-01-01T00:00", end = "2025-01-02T00:00", timeZone = "Europe/Berlin", rule = "FREQ=DAILY" });
        await SetAsync(api, HttpMethod.Post, "/api/windows", new { reason = "Nightly batch", scope = "team=Shop", start = "2025-01-01T00:00", end = "2025-01-01T00:01", timeZone = "Etc/UTC", rule = "FREQ=DAILY" });
        await SetAsync(api, HttpMethod.Post, "/api/locks", new { scope = $"service={Key("storefront")}", reason = "The database is being moved; ask before you touch anything here" });
        var plan = (await api.GetFromJsonAsync<JsonElement>($"/api/services/{Key("thumbnails")}/swap-plan")).GetProperty("fingerprint").GetString();
        await SetAsync(api, HttpMethod.Post, $"/api/services/{Key("thumbnails")}/approvals", new { reason = "Release 4.2" }, plan);
        return
        [
            new("rules", "/rules", page => page.GetByText("year-end closing").First),
            new("approvals", "/approvals", page => page.GetByRole(AriaRole.Region, new() { Name = "Your own" })),
            new("board-rules", "/", page => page.GetByText("live-events is closed")),
            new("service-locked", at["storefront"], page => page.GetByText("Locked by root:")),
            new("service-closed", at["live-events"], page => page.GetByText("Closed because of year-end closing").First),
            new("dialog-name", $"{at["shop-api"]}/swap", page => page.GetByLabel("Type shop-api")),
            new("dialog-ask", $"{at["inventory"]}/swap", page => page.Why().GetByText("Reason is missing")),
            new("dialog-waits", $"{at["thumbnails"]}/swap", page => page.GetByText("You asked for approval")),
            new("dialog-closed", $"{at["live-events"]}/swap", page => page.SwapDialog().GetByText("Closed because of year-end closing")),
            new("dialog-locked", $"{at["storefront"]}/swap", page => page.SwapDialog().GetByText("Override, and give a reason")),
        ];
    }

    private static async Task SetAsync(HttpClient api, HttpMethod method, string address, object body, string? plan = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(body) };
        if (plan is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{plan}\"");
        using var answer = await api.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    private async Task LookAsync(IPage page, string name, bool dark)
    {
        foreach (var screen in new[] { Screen.Phone with { IsDark = dark }, Screen.Desk with { IsDark = dark } })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished))");
            await Pictures.SaveAsync(page, name, screen);
            var result = await page.RunAxe();
            await page.BringToFrontAsync();
            count++;
            findings.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name} {screen}: {violation.Id} at {node.Target}: {node.Html}")));
        }
    }
}
