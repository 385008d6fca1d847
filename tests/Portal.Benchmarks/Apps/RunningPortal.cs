using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Apps;

/// <summary>The portal with an embedded cloud of its own, and a tap on everything that goes between the two.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    /// <summary>The cloud stands for Azure here: that it writes all of itself to the disk before it answers a change is no cost of the portal.</summary>
    public const string CloudInMemory = "--Emulator:StateFile=";

    private readonly RunningApp app;

    private RunningPortal(RunningApp app, ArmTap tap, string cloudSocket)
    {
        this.app = app;
        Tap = tap;
        CloudSocket = cloudSocket;
    }

    public ArmTap Tap { get; }

    /// <summary>The socket of the cloud itself, past the tap.</summary>
    public string CloudSocket { get; }

    public HttpClient Http => app.Http;

    /// <summary>What the portal uses; its embedded cloud is in the same process.</summary>
    public ProcessMeter Meter => app.Meter;

    /// <summary>Reads its estate once, and then not again while a benchmark runs, unless the settings say otherwise.</summary>
    public static Task<RunningPortal> StartAsync(Workshop workshop, CancellationToken cancellationToken, params string[] settings) => StartAsync(workshop, null, cancellationToken, settings);

    /// <param name="cloud">The socket of another portal's cloud, to which this one is connected in place of its own; null for its own.</param>
    public static async Task<RunningPortal> StartAsync(Workshop workshop, string? cloud, CancellationToken cancellationToken, params string[] settings)
    {
        var program = await workshop.PortalAsync(cancellationToken);
        var folder = workshop.NewFolder();
        // The portal asks at its data folder's socket, where the tap is; the cloud listens behind it.
        var own = Path.Combine(folder, "real.sock");
        var tap = await ArmTap.StartAsync(Path.Combine(folder, "cloud.sock"), cloud ?? own, cancellationToken);
        var running = await RunningApp.StartAsync(program, cancellationToken,
            ["--Storage:DataFolder", folder, "--Emulator:SocketPath", own, "--Estate:RefreshSeconds=3600", .. settings]);
        var portal = new RunningPortal(running, tap, cloud ?? own);
        await portal.HasReadAsync(cancellationToken);
        return portal;
    }

    /// <summary>The services as the API lists them.</summary>
    public async Task<IReadOnlyList<JsonElement>> ServicesAsync(CancellationToken cancellationToken) =>
        [.. (await Http.GetFromJsonAsync<JsonElement>("/api/services", cancellationToken)).GetProperty("items").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Tap.DisposeAsync();
    }

    public static string Setting(string key, TimeSpan value) => string.Create(CultureInfo.InvariantCulture, $"--{key}={value:c}");

    private async Task HasReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var answer = await Http.GetAsync("/api/services", cancellationToken);
            if (answer.IsSuccessStatusCode)
                return;
            await Task.Delay(20, cancellationToken);
        }
    }
}
