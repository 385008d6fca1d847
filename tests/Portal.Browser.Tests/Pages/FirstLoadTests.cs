using System.Collections.Concurrent;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>The portal opens fast on a slow line.</summary>
public sealed class FirstLoadTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium), IClassFixture<SharedPortal>
{
    private const int MostBytes = 250_000;

    [Fact]
    public async Task Board_FirstLoad_StaysBelow250Kilobytes()
    {
        var visitor = await VisitAsync(shared.App);
        var page = visitor.Page;
        var names = new ConcurrentDictionary<string, string>();
        var sizes = new ConcurrentDictionary<string, double>();
        var network = await page.Context.NewCDPSessionAsync(page);
        network.Event("Network.responseReceived").OnEvent += (_, happened) =>
            names[happened!.Value.GetProperty("requestId").GetString()!] = happened.Value.GetProperty("response").GetProperty("url").GetString()!;
        network.Event("Network.loadingFinished").OnEvent += (_, happened) =>
            sizes[happened!.Value.GetProperty("requestId").GetString()!] = happened.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");

        await visitor.GoAsync("/");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var bytes = sizes.Values.Sum();
        var report = string.Join('\n', sizes.OrderByDescending(size => size.Value).Select(size => $"{size.Value,9:0} {names.GetValueOrDefault(size.Key)}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"First load: {bytes:0} bytes\n{report}");
        Assert.True(names.Values.Any(name => name.Contains("MudBlazor.min.css", StringComparison.Ordinal)), "The style sheets were not counted.");
        Assert.True(bytes < MostBytes, $"The first load takes {bytes:0} bytes:\n{report}");
    }
}
