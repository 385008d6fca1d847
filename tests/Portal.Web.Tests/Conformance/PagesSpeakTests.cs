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
using Portal.Web.Components;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>Every page of the whole program in the pseudo language: what is left in English letters could not be translated.</summary>
public sealed class PagesSpeakTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Dictionary<string, string> visits = new(StringComparer.Ordinal);
    private WholePortal portal = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IReadOnlyList<HostedService> Services => [.. portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Select(row => row.Service)];

    public async ValueTask InitializeAsync() => portal = await WholePortal.StartAsync(builder => builder.UseSetting("Emulator:OperationDuration", "00:00:00.2"));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

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

    /// <summary>What makes pages speak: a swap, a change, a lease, a lock and a window.</summary>
    private async Task LiveAsync()
    {
        var shop = await portal.ServiceAsync("shop-api");
        var plan = await portal.GetAsync($"{shop}/swap-plan");
        var swap = await (await portal.SwapAsync(shop, plan.GetProperty("fingerprint").GetString()!, new { reason = "4.2" })).Content.ReadFromJsonAsync<JsonElement>(Token);
        await EndAsync(long.Parse(swap.GetProperty("id").ToString(), CultureInfo.InvariantCulture));
    }

    private async Task EndAsync(long operation)
    {
        await foreach (var running in portal.Services.GetRequiredService<OperationFeed>().WatchAsync(Token))
        {
            if (!running.ContainsKey(operation))
                return;
        }
    }

    private IEnumerable<string> Addresses()
    {
        var routes = typeof(App).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order(StringComparer.Ordinal).ToList();
        return routes.SelectMany(route => Services.Select(service => Fill(route, service))).Concat(["/?by=team", "/?wall=1", "/?at=2026-11-03T14:03Z"]);
    }

    private static string Fill(string route, HostedService service) => route
        .Replace("{Subscription}", Uri.EscapeDataString(service.Subscription.Id.Value), StringComparison.Ordinal)
        .Replace("{Service}", service.Key.Value, StringComparison.Ordinal).Replace("{Key}", service.Key.Value, StringComparison.Ordinal)
        .Replace("{Slot}", service.Production is null ? "staging" : "production", StringComparison.Ordinal).Replace("{Side}", service.Production is null ? "staging" : "production", StringComparison.Ordinal)
        .Replace("{Role}", service.Deployments.First().Roles[0].Name, StringComparison.Ordinal).Replace("{Instance}", service.Deployments.First().Roles[0].Instances.FirstOrDefault()?.Name ?? "none", StringComparison.Ordinal)
        .Replace("{Kind}", "delete", StringComparison.Ordinal).Replace("{Way}", "back", StringComparison.Ordinal)
        .Replace("{Id}", "1", StringComparison.Ordinal).Replace("{Operation}", "1", StringComparison.Ordinal).Replace("{Number}", "1", StringComparison.Ordinal).Replace("{Release}", new string('a', 20), StringComparison.Ordinal);

    private async Task VisitAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await portal.Client.SendAsync(request, Token);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{address}: {answer.StatusCode}");
        visits[address] = await answer.Content.ReadAsStringAsync(Token);
    }

    private IEnumerable<string> Data() => Services.SelectMany(DataOf);

    private static IEnumerable<string> DataOf(HostedService service) =>
    [
        service.Name, service.Subscription.Name, service.Region, service.Team ?? "", "Operator",
        .. service.Deployments.SelectMany(side => new[] { side.Name, side.Version, side.Label ?? "", side.DeployedBy ?? "", side.DeployedBy?.Split(' ')[0] ?? "", side.Vip?.HostName ?? "" }),
        .. service.Deployments.SelectMany(side => side.Roles.SelectMany(role => role.Instances.Select(instance => instance.Name).Concat([role.Name, role.Size]))),
        .. service.Deployments.SelectMany(side => side.Endpoints.Select(endpoint => endpoint.Name)),
    ];
}
