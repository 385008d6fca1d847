using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.Ledger;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Workers;

public sealed class ExternalSwapWatchTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExecuteAsync_SwappedWithAnotherTool_IsInTheHistoryWithinAMinuteWithItsCaller()
    {
        await using var portal = await WholePortal.StartAsync();
        var service = portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Single(row => row.Service.Name == "shop-api").Service;
        var stands = portal.Services.GetRequiredService<IServiceStands>();
        while ((await stands.ReadAsync(service.Key, Token)).Stand is null)
            await Task.Delay(20, Token); // What was never seen cannot have changed.
        var began = Stopwatch.GetTimestamp();
        await portal.SwapElsewhereAsync(service.Staging!.Id.Value, "pipeline-7");

        var line = await ListedAsync(portal, began);

        TestContext.Current.TestOutputHelper?.WriteLine($"Listed after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        Assert.Equal(("shop-api", "4.2.0", "pipeline-7"), (Text(line, "service"), Text(line, "toVersion"), Text(line, "person")));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("operation").ValueKind);
    }

    [Fact]
    public async Task ExecuteAsync_EstateSeenForTheFirstTime_AsksTheCloudNothing()
    {
        await using var portal = await WholePortal.StartAsync(host => host.UseSetting("Emulator:Seed", "many:60"));
        var stands = portal.Services.GetRequiredService<IServiceStands>();

        foreach (var row in portal.Services.GetRequiredService<ServiceEstate>().Now.Rows)
        {
            while ((await stands.ReadAsync(row.Service.Key, Token)).Stand is null)
                await Task.Delay(20, Token);
        }

        // Only lists, and what lists do not tell of a deployment or a subscription.
        string[] known = ["/subscriptions", "/resources", "/instanceView", "/locks", "/autoscalesettings"];
        Assert.All(await portal.AskedAsync(), path => Assert.Contains(known, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<JsonElement> ListedAsync(WholePortal portal, long since)
    {
        while (Stopwatch.GetElapsedTime(since) < Minute)
        {
            var lines = await portal.GetAsync("/api/ledger/history.json?result=external");
            if (lines.GetArrayLength() > 0)
                return Assert.Single(lines.EnumerateArray());
            await Task.Delay(100, Token);
        }

        throw new TimeoutException("The swap was not in the history after a minute.");
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
