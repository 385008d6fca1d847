using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Standby;
using Portal.Web.Components;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>Every page of the whole program in the pseudo language: what is left in English letters could not be translated.</summary>
public sealed class PagesSpeakTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Dictionary<string, string> visits = new(StringComparer.Ordinal);
    private ChangePortal changes = null!;

    private WholePortal Whole => changes.Portal;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IReadOnlyList<HostedService> Services => [.. Whole.Services.GetRequiredService<ServiceEstate>().Now.Rows.Select(row => row.Service)];

    public async ValueTask InitializeAsync() => changes = await ChangePortal.StartAsync();

    public ValueTask DisposeAsync() => changes.DisposeAsync();

    [Fact]
    public async Task Pages_InAnotherLanguage_SayNothingInEnglish()
    {
        await LiveAsync();
        foreach (var address in Addresses().Distinct(StringComparer.Ordinal))
            await VisitAsync(address, "qps-ploc");

        var english = new PlainEnglish(Data());
        var left = visits.SelectMany(visit => english.In(visit.Value).Select(text => (visit.Key, text))).DistinctBy(found => found.text).ToList();

        output.WriteLine($"{visits.Count} pages, {left.Count} texts that no translation reaches");
        left.ForEach(found => output.WriteLine($"{found.Key}: {found.text}"));
        Assert.Empty(left);
    }

    [Fact]
    public async Task Pages_InEnglish_AreFound()
    {
        await VisitAsync("/", "en");

        var found = new PlainEnglish(Data()).In(visits["/"]);

        Assert.Contains("Board", found);
        Assert.True(found.Count > 30, $"{found.Count} texts");
    }

    /// <summary>What makes pages speak: a swap that ended, then a change.</summary>
    private async Task LiveAsync()
    {
        var shop = await Whole.ServiceAsync("shop-api");
        var plan = await Whole.GetAsync($"{shop}/swap-plan");
        var swap = await (await Whole.SwapAsync(shop, plan.GetProperty("fingerprint").GetString()!, new { reason = "4.2" })).Content.ReadFromJsonAsync<JsonElement>(Token);
        await SettleAsync(long.Parse(swap.GetProperty("id").ToString(), CultureInfo.InvariantCulture));
        var (_, change) = await changes.StartAsync(Services.Single(service => service.Name == "shop-api"), "restart", "staging");
        await changes.EndAsync(change);
    }

    private async Task SettleAsync(long operation)
    {
        await foreach (var running in Whole.Services.GetRequiredService<OperationFeed>().WatchAsync(Token))
        {
            if (running.GetValueOrDefault(operation) is not { IsActive: true })
                return;
        }
    }

    private IEnumerable<string> Addresses()
    {
        var routes = typeof(App).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal).ToList();
        var shop = Services.Single(service => service.Name == "shop-api");
        return routes.Select(route => Fill(route, shop)).Concat(routes.Where(Differs).SelectMany(route => Services.Select(service => Fill(route, service)))).Concat(["/operations/2", "/operations/2/receipt", "/ledger/2", "/?by=team", "/?wall=1", "/?at=2026-11-03T14:03Z"]);
    }

    /// <summary>What a page tells of a service: its findings, its train, its ladder.</summary>
    private static bool Differs(string route) => route.EndsWith("/swap", StringComparison.Ordinal) || route.EndsWith("/services/{Service}", StringComparison.Ordinal);

    private static string Fill(string route, HostedService service) => route
        .Replace("{Subscription}", Uri.EscapeDataString(service.Subscription.Id.Value), StringComparison.Ordinal)
        .Replace("{Service}", service.Key.Value, StringComparison.Ordinal).Replace("{Key}", service.Key.Value, StringComparison.Ordinal)
        .Replace("{Slot}", service.Production is null ? "staging" : "production", StringComparison.Ordinal).Replace("{Side}", service.Production is null ? "staging" : "production", StringComparison.Ordinal)
        .Replace("{Role}", service.Deployments.First().Roles[0].Name, StringComparison.Ordinal).Replace("{Instance}", $"{service.Deployments.First().Roles[0].Name}_IN_0", StringComparison.Ordinal)
        .Replace("{Kind}", "delete", StringComparison.Ordinal).Replace("{Way}", "back", StringComparison.Ordinal)
        .Replace("{Id}", "1", StringComparison.Ordinal).Replace("{Operation}", "1", StringComparison.Ordinal).Replace("{Number}", "1", StringComparison.Ordinal).Replace("{Release}", new string('a', 20), StringComparison.Ordinal);

    private async Task VisitAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        using var answer = await Whole.Client.SendAsync(request, limit.Token);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        visits[address] = await answer.Content.ReadAsStringAsync(Token);
        output.WriteLine($"{address}: {visits[address].Length} characters");
    }

    private IEnumerable<string> Data() => Services.SelectMany(EnglishLetters.DataOf).Append(Whole.Services.GetRequiredService<StandbyLeases>().Prices.Source).Concat(["keep-address", "payroll-ip", "Partners have this address in their firewalls", "test"]);
}
