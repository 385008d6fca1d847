using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.HostedServices;
using Portal.Web.EmbeddedCloud;
using Portal.Web.Tests.Documents;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.EmbeddedCloud;

/// <summary>The door against the embedded cloud itself, as the program wires it.</summary>
public sealed class CloudDoorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Door_OfTheEmbeddedCloud_OrdersListsAndRemoves()
    {
        await using var portal = await WholePortal.StartAsync();
        var door = portal.Services.GetRequiredService<ICloudDoor>();

        var catalogue = await door.CatalogueAsync(Token);
        Assert.Contains("halfDone", catalogue.Kinds.Select(kind => kind.Kind));
        Assert.Contains("walk-starts", catalogue.Situations.Select(situation => situation.Name));
        Assert.NotEmpty(catalogue.Lasting);

        await door.OrderAsync(new CloudFaultOrder("one", "throttled", new Dictionary<string, object> { ["operation"] = "swap", ["service"] = "shop-api", ["retryAfter"] = 7, ["probability"] = 0.5 }), Token);
        Assert.Equal(new CloudFault("one", "throttled") { Operation = "swap", Service = "shop-api", RetryAfter = 7, Probability = 0.5 }, Assert.Single(await door.FaultsAsync(Token)));
        await door.RemoveAsync("one", Token);
        Assert.Empty(await door.FaultsAsync(Token));

        await door.ChangeAsync(new CloudChange("walk-starts", "shop-api", Slot.Staging), Token);
        var refusal = await Assert.ThrowsAsync<CloudDoorException>(() => door.ChangeAsync(new CloudChange("explode", "shop-api", Slot.Staging), Token));
        Assert.Contains("There is no change 'explode'. Allowed: instance-stops", refusal.Message, StringComparison.Ordinal);

        _ = await door.AddressesAsync(Token);
        Assert.Contains("<h1>Embedded cloud</h1>", await portal.Client.GetStringAsync(new Uri(PortalUrls.Cloud(), UriKind.Relative), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_NobodyListens_SaysSoInWords()
    {
        var place = new CloudPlace(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sock"), "cloud.json");
        using var door = new CloudDoor(place);

        var silence = await Assert.ThrowsAsync<CloudDoorException>(() => door.FaultsAsync(Token));

        Assert.StartsWith($"The embedded cloud does not answer behind {place.Socket}.", silence.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_PortalRunsOnAzure_IsNotThereAndNeitherIsThePage()
    {
        await using var portal = new AzurePortal();
        portal.StartServer();
        using var client = portal.CreateClient();

        Assert.Empty(portal.Services.GetServices<ICloudDoor>());
        using var page = await client.GetAsync(new Uri(PortalUrls.Cloud(), UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.DoesNotContain("Embedded cloud", await client.GetStringAsync(new Uri("/", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    /// <summary>The program set to an address that is not the embedded cloud; nobody answers there.</summary>
    private sealed class AzurePortal : WebApplicationFactory<Program>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("azure-").FullName;

        public AzurePortal() => UseKestrel();

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseContentRoot(Repository.Root)
            .UseSetting("Urls", "http://127.0.0.1:0")
            .UseSetting("Storage:DataFolder", folder)
            .UseSetting("Arm:Endpoint", "https://127.0.0.1:1")
            .UseSetting("Arm:Credential", "Emulator");
    }
}
