using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Portal.Storage.Tests.Support.Postgres;

/// <summary>A throw-away server in a folder of its own, on loopback. It ends with the tests, also when those are killed.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The end of the input, which a killed process brings about too, ends the server.
    private const string Guard = """ "$@" </dev/null & pid=$!; cat >/dev/null; kill -INT $pid; wait $pid """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-pg-");
    private readonly string binaries;
    private readonly int port = FreePort();
    private Process? guard;

    private readonly string[] settings;

    private PostgresServer(string binaries, string[] settings) => (this.binaries, this.settings) = (binaries, settings);

    /// <summary>For the database that every server has.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=portal;Database=postgres;Timeout=30";

    /// <param name="settings">Such as <c>fsync=on</c>; they come last and so count.</param>
    public static async Task<PostgresServer> StartNewAsync(CancellationToken cancellationToken, params string[] settings)
    {
        var server = new PostgresServer(await PostgresBinaries.FindAsync(cancellationToken), settings);
        await server.MakeAsync(cancellationToken);
        await server.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Returns when it answers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        string[] fixedSettings = ["listen_addresses=127.0.0.1", "max_connections=200", "shared_buffers=64MB", "fsync=off", "full_page_writes=off", "logging_collector=off"];
        string[] arguments = [Path.Combine(binaries, "postgres"), "-D", Data, "-k", folder.FullName, "-p", $"{port}", .. fixedSettings.Concat(settings).SelectMany(setting => new[] { "-c", setting })];
        var command = PostgresBinaries.AsServer(arguments);
        guard = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec 2>>'{Log}' >&2; {Guard}", "sh", .. command]) { UseShellExecute = false, RedirectStandardInput = true })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await AnswersAsync(patience.Token))
        {
            if (patience.IsCancellationRequested)
                throw new InvalidOperationException($"PostgreSQL did not start: {await File.ReadAllTextAsync(Log, cancellationToken)}");
        }
    }

    /// <summary>Cuts all connections and returns when it has ended.</summary>
    public async Task StopAsync()
    {
        if (guard is null)
            return;
        guard.StandardInput.Close();
        await guard.WaitForExitAsync(CancellationToken.None);
        guard.Dispose();
        guard = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(folder.FullName, "data");

    private string Log => Path.Combine(folder.FullName, "log");

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (Environment.UserName == "root")
            await PostgresBinaries.RunAsync("chown", ["postgres:postgres", folder.FullName], cancellationToken);
        string[] command = PostgresBinaries.AsServer(Path.Combine(binaries, "initdb"), "-D", Data, "-U", "portal", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync");
        await PostgresBinaries.RunAsync(command[0], command[1..], cancellationToken);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
