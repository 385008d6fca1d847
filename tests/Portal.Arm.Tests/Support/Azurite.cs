using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Portal.Arm.Blobs;
using Portal.Arm.Tests.Support;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace Portal.Arm.Tests.Support;

/// <summary>Microsoft's emulator of Azure Storage on loopback, over HTTPS and with tokens instead of keys, started when a test first asks for it.</summary>
public sealed class Azurite : IAsyncDisposable
{
    private const string Command = "npm ci --prefix tests/azurite";
    private const string Listening = "Azurite Blob service successfully listens on ";

    /// <summary>It runs on the machine's own clock: what it is given must hold there.</summary>
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly SemaphoreSlim starting = new(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("azurite-");
    private Process? process;
    private string address = "";

    /// <summary>A container that is there and empty.</summary>
    internal async Task<BlobContainer> NewContainerAsync(CancellationToken cancellationToken)
    {
        var name = $"c{Guid.NewGuid():N}";
        await StartAsync(cancellationToken);
        using var http = new HttpClient(Carrier());
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{address}/devstoreaccount1/{name}?restype=container");
        request.Headers.Authorization = new("Bearer", new Tokens().Text);
        request.Headers.Add("x-ms-version", BlobRequests.Version);
        using var made = await http.SendAsync(request, cancellationToken);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return Open(name);
    }

    internal BlobContainer Open(string name, TokenCredential? credential = null, TimeProvider? time = null, HttpMessageHandler? carrier = null) =>
        new(BlobPlace.Of($"{address}/devstoreaccount1/{name}")!, credential ?? new Tokens(), carrier ?? Carrier(), TimeSpan.FromSeconds(30), time ?? Clock);

    /// <summary>Trusts the certificate that was made for it, and no other.</summary>
    internal HttpMessageHandler Carrier() => ArmTransport.Trusting(Path.Combine(folder.FullName, "cert.pem"), "127.0.0.1");

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            if (process is not null)
                return;
            await InstallAsync(cancellationToken);
            WriteCertificate();
            var start = new ProcessStartInfo("node",
            [
                Path.Combine(Home(), "node_modules", "azurite", "dist", "src", "blob", "main.js"), "--oauth", "basic", "--cert", "cert.pem", "--key", "key.pem",
                "--blobHost", "127.0.0.1", "--blobPort", "0", "--location", folder.FullName, "--silent", "--disableTelemetry",
            ]) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            process = Process.Start(start)!;
            address = await ListeningAsync(process, cancellationToken);
        }
        finally
        {
            starting.Release();
        }
    }

    private static async Task<string> ListeningAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
                return line[Listening.Length..].Trim();
        }

        throw new InvalidOperationException($"Azurite did not start: {await process.StandardError.ReadToEndAsync(cancellationToken)}");
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (File.Exists(Path.Combine(Home(), "node_modules", ".package-lock.json")))
                return;
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = Home(), UseShellExecute = false })!;
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
                throw new InvalidOperationException($"npm ended with {npm.ExitCode}");
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Assert.Skip($"Azurite could not be installed ({failure.Message}); install Node 20 with npm and run {Command}.");
        }
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(Clock.GetUtcNow().AddDays(-1), Clock.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder.FullName, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static string Home()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Portal.sln")))
            root = root.Parent!;
        return Path.Combine(root.FullName, "tests", "azurite");
    }

    /// <summary>A token as Azurite's basic check wants it: for Blob Storage, of some tenant, valid now. It does not look at the signature.</summary>
    internal sealed class Tokens(string audience = "https://storage.azure.com") : TokenCredential
    {
        public string Text { get; } = string.Join('.', Part(new { alg = "RS256", typ = "JWT" }), Part(new
        {
            aud = audience, iss = "https://sts.windows.net/ab1f708d-50f6-404c-a006-d71b2ac7a606/", iat = Seconds(-60), nbf = Seconds(-60), exp = Seconds(3600),
            oid = "11059fcc-5514-4800-b5f8-49808b9cfab6", tid = "ab1f708d-50f6-404c-a006-d71b2ac7a606",
        }), "signature");

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Text, Clock.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));

        private static long Seconds(int from) => Clock.GetUtcNow().AddSeconds(from).ToUnixTimeSeconds();

        private static string Part(object value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
