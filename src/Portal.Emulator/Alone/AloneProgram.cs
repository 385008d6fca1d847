using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Portal.Emulator.SignIn;

namespace Portal.Emulator.Alone;

/// <summary>Runs the cloud alone until it is told to stop.</summary>
internal sealed class AloneProgram(TimeProvider time, TextWriter output, TextWriter errors)
{
    /// <summary>The exit code: 0 when all went well, 1 when it could not start.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        try
        {
            var settings = AloneArguments.Read(arguments);
            if (settings.Help)
                await output.WriteLineAsync(AloneHelp.Text);
            else
                await RunAsync(settings, stop);
            return 0;
        }
        catch (Exception failure) when (failure is AloneException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private async Task RunAsync(AloneSettings settings, CancellationToken stop)
    {
        using var folder = new StateFolder(settings.StateFolder);
        using var certificate = AloneCertificate.Get(settings.StateFolder, time.GetUtcNow());
        using var loggers = LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            // What keeps it from starting is said once, in its own words.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        settings.Cloud.StateFile = folder.File;
        settings.Cloud.Entrance = new TlsEntrance(settings.Address, certificate, new SignInHandler(time));
        if (settings.CertificateOut is { } path)
            AloneCertificate.Export(certificate, path);

        await using var host = new EmulatorHost(settings.Cloud, time, loggers);
        await StartAsync(host, settings);
        await SayAsync(settings, Address(settings, host), certificate);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.StopAsync(CancellationToken.None);
        await output.WriteLineAsync("The embedded cloud has stopped.");
    }

    private static async Task StartAsync(EmulatorHost host, AloneSettings settings)
    {
        try
        {
            await host.StartAsync(CancellationToken.None);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new AloneException($"--urls {settings.Address.GetLeftPart(UriPartial.Authority)} is in use; end what listens there, or give another port.", failure);
        }
        catch (SocketException failure)
        {
            throw new AloneException($"--urls {settings.Address.GetLeftPart(UriPartial.Authority)} cannot be listened on ({failure.Message}); give another address or port.", failure);
        }
    }

    private async Task SayAsync(AloneSettings settings, string address, X509Certificate2 certificate)
    {
        await output.WriteLineAsync(
            $"""
            The embedded cloud listens on {address}
            Everybody is let in: every bearer token, and every client id and secret at {address}/<tenant>/oauth2/v2.0/token. Keep it to tests.
            Certificate: {settings.CertificateOut ?? "not written; --certificate-out <file.pem> writes it for clients to trust"} (valid until {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd})
            State: {settings.Cloud.StateFile ?? "in memory; --state <folder> keeps it"}
            """);
        await output.FlushAsync();
    }

    private static string Address(AloneSettings settings, EmulatorHost host)
    {
        var port = settings.Address.Port != 0 ? settings.Address.Port : new Uri(host.Addresses.First()).Port;
        return $"https://{settings.Address.Host}:{port}";
    }
}
