using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Web.Tests.Samples;

namespace Portal.Browser.Tests.Support;

/// <summary>The real portal as <c>Program</c> wires it, on a real port, with the embedded cloud and a database in a temporary folder.</summary>
internal sealed class PortalApp : WebApplicationFactory<Program>
{
    private readonly PortalOptions options;
    private readonly TemporaryFolder? ownFolder;
    private readonly FailureLog failures = new();
    private readonly SecretScan secrets = new();

    private PortalApp(PortalOptions options)
    {
        this.options = options;
        ownFolder = options.DataFolder is null ? new TemporaryFolder() : null;
        DataFolder = options.DataFolder ?? ownFolder!.Path;
        Cloud = new PortalCloud(Path.Combine(DataFolder, "cloud.sock"));
        UseKestrel(options.Port);
    }

    /// <summary>The control door of the embedded cloud.</summary>
    public PortalCloud Cloud { get; }

    public string DataFolder { get; }

    public string Address { get; private set; } = "";

    /// <summary>What the portal wrote down as an error: there should be none.</summary>
    public IReadOnlyCollection<string> Failures => [.. failures.Texts, .. secrets.Found.Select(line => $"The log tells a secret: {line}")];

    public static PortalApp Start(PortalOptions options)
    {
        var portal = new PortalApp(options);
        try
        {
            portal.StartServer();
        }
        catch
        {
            portal.Dispose();
            throw;
        }

        portal.Address = portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return portal;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Cloud.Dispose();
        ownFolder?.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => options.Settings.Aggregate(builder, (host, setting) => host.UseSetting(setting.Key, setting.Value))
        .UseEnvironment("Production")
        .UseContentRoot(Root())
        .UseSetting("Storage:DataFolder", DataFolder)
        .UseSetting("Estate:RefreshSeconds", "1")
        .UseSetting("Emulator:SwapDuration", options.SwapDuration.ToString())
        .UseSetting("Swap:DeadlineSeconds", options.Deadline.TotalSeconds.ToString(CultureInfo.InvariantCulture))
        .UseSetting("Policy:Breaths:shop-api", options.Breath.TotalSeconds.ToString(CultureInfo.InvariantCulture))
        .UseSetting("Emulator:Seed", options.Seed)
        // As in a published portal: the files' compressed forms are those of the build, not made anew for what changed since.
        .UseSetting("ReloadStaticAssetsAtRuntime", "false")
        // As in production, so that the search for secrets sees what would be there.
        .UseSetting("Logging:LogLevel:Default", "Information")
        .ConfigureTestServices(options.Services)
        .ConfigureLogging(logging => logging.ClearProviders().AddProvider(failures).AddProvider(secrets));

    /// <summary>The folder of the solution: there are the settings and the static files.</summary>
    private static string Root()
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, "Portal.sln")))
                return above.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Portal.sln.");
    }
}
