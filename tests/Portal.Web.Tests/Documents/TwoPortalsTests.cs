using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Portal.Web.Tests.Documents;

/// <summary>The README's three commands, as it gives them: two portals on one cloud that runs alone.</summary>
public sealed class TwoPortalsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("two-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(1) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Commands_SwapInOnePortal_IsSeenInTheOther()
    {
        var commands = Commands();
        await using var cloud = await CommandProcess.StartAsync($"{commands[0]} --swap-seconds 0.2", folder, "The embedded cloud listens on ");
        await using var one = await PortalAsync(commands[1], cloud.Address);
        await using var two = await PortalAsync(commands[2], cloud.Address);

        var before = await ShopAsync(two.Address);
        var operation = await SwapAsync(one.Address);
        var after = await ShopAsync(two.Address, until: production => production != before.Production);

        Assert.Equal("succeeded", operation.GetProperty("state").GetString());
        Assert.Equal((before.Staging, before.Production), (after.Production, after.Staging));
        Assert.Equal(["portal-one"], await CallersAsync(cloud.Address, operation));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(one.Address, "cloud"), Token)).StatusCode);
        var board = await http.GetStringAsync(one.Address, Token);
        Assert.Contains("shop-api", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Embedded cloud", board, StringComparison.OrdinalIgnoreCase);
    }

    private static List<string> Commands()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var part = text[text.IndexOf("### Two portals, one cloud alone", StringComparison.Ordinal)..];
        var lines = part.Split("```")[1].Split('\n').Where(line => line.StartsWith("dotnet", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        // The ports of the README may be in use.
        return [.. lines.Select(line => line.Replace("--urls https://localhost:5443", "--urls https://localhost:0", StringComparison.Ordinal))];
    }

    private Task<CommandProcess> PortalAsync(string command, Uri cloud)
    {
        var words = command.Split(' ').Select(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal) ? "http://127.0.0.1:0" : word);
        var here = string.Join(' ', words).Replace("https://localhost:5443", cloud.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        return CommandProcess.StartAsync($"{here} --contentRoot {Repository.Root} --Estate:RefreshSeconds=1", folder, "VIP Swap Portal: ");
    }

    private async Task<(string Key, string Production, string Staging)> ShopAsync(Uri portal, Func<string, bool>? until = null)
    {
        while (true)
        {
            using var answer = await http.GetAsync(new Uri(portal, "api/services?search=shop-api"), Token);
            if (answer.IsSuccessStatusCode)
            {
                var shop = (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("items")[0];
                var (production, staging) = (Version(shop, "production"), Version(shop, "staging"));
                if (until?.Invoke(production) != false)
                    return (shop.GetProperty("key").GetString()!, production, staging);
            }

            await Task.Delay(50, Token);
        }
    }

    private static string Version(JsonElement service, string side) => service.GetProperty(side).GetProperty("version").GetString()!;

    private async Task<JsonElement> SwapAsync(Uri portal)
    {
        var service = new Uri(portal, $"api/services/{(await ShopAsync(portal)).Key}/");
        var plan = await http.GetFromJsonAsync<JsonElement>(new Uri(service, "swap-plan"), Token);
        using var order = new HttpRequestMessage(HttpMethod.Post, new Uri(service, "swaps")) { Content = JsonContent.Create(new { reason = "Release", acknowledged = Array.Empty<string>() }) };
        order.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{plan.GetProperty("fingerprint").GetString()}\""));
        order.Headers.Add("Idempotency-Key", "release");
        using var accepted = await http.SendAsync(order, Token);
        Assert.True(accepted.IsSuccessStatusCode, await accepted.Content.ReadAsStringAsync(Token));
        while (true)
        {
            var operation = await http.GetFromJsonAsync<JsonElement>(new Uri(portal, accepted.Headers.Location!), Token);
            if (operation.GetProperty("state").GetString() != "running")
                return operation;
            await Task.Delay(50, Token);
        }
    }

    /// <summary>Who made the swap, as the cloud wrote it down.</summary>
    private async Task<List<string>> CallersAsync(Uri cloud, JsonElement operation)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "cloud.pem"));
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { certificate },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        using var trusting = new HttpClient(handler) { DefaultRequestHeaders = { { "Authorization", "Bearer test" } } };
        var subscriptions = await trusting.GetFromJsonAsync<JsonElement>(new Uri(cloud, "subscriptions?api-version=2022-12-01"), Token);
        var subscription = subscriptions.GetProperty("value").EnumerateArray()
            .First(known => known.GetProperty("displayName").GetString() == operation.GetProperty("subscriptionName").GetString());
        var events = await trusting.GetFromJsonAsync<JsonElement>(
            new Uri(cloud, $"{subscription.GetProperty("id").GetString()}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01"), Token);
        return [.. events.GetProperty("value").EnumerateArray().Select(known => known.GetProperty("caller").GetString()!).Distinct(StringComparer.Ordinal)];
    }
}
