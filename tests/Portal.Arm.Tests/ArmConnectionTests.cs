using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portal.Arm.Tests;

public sealed class ArmConnectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_TypedCallsOfTheSdk_GoTheSameWay()
    {
        await using var arm = await FakeArm.StartAsync(200, """{"value":[{"id":"/subscriptions/s1","subscriptionId":"s1","displayName":"Retail"}]}""");

        var names = new List<string>();
        await foreach (var subscription in arm.Connection.Client.GetSubscriptions().GetAllAsync(Token))
            names.Add(subscription.Data.DisplayName);
        var again = arm.Connection.Client.GetSubscriptions().GetAll(Token).Select(subscription => subscription.Data.DisplayName);

        Assert.Equal(["Retail"], names);
        Assert.Equal(["Retail"], again);
    }

    [Fact]
    public async Task Requests_CloudWithItsOwnCertificate_IsTrustedByPemAlone()
    {
        using var certificate = Certificate();
        await using var server = await ListenAsync(certificate);
        var pem = Path.GetTempFileName();
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem(), Token);
        var endpoint = Address(server);
        var options = new ArmOptions { Endpoint = endpoint, Credential = "Emulator", RetryDelay = TimeSpan.Zero };

        using (var trusting = new ArmConnection(new ArmOptions { Endpoint = endpoint, Credential = "Emulator", Certificate = pem }))
            Assert.Equal(["a"], await trusting.Requests.ListAsync<string>("/list", Token));
        using var strict = new ArmConnection(options);
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => strict.Requests.ListAsync<string>("/list", Token));

        Assert.Equal(ArmFailureKind.Network, ArmFailures.Of(exception, "list").Kind);
        Assert.Empty(options.Validate());
        File.Delete(pem);
    }

    [Fact]
    public async Task Requests_PrivateAuthority_GivesTheTokenWithoutMicrosoft()
    {
        using var certificate = Certificate();
        await using var server = await ListenAsync(certificate);
        var pem = Path.GetTempFileName();
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem(), Token);
        var address = Address(server);
        var options = new ArmOptions
        {
            Endpoint = address,
            Authority = address,
            Credential = "ClientSecret",
            TenantId = "tenant",
            ClientId = "client",
            ClientSecret = "secret",
            Certificate = pem,
        };

        var asked = new ConcurrentBag<string>();
        using var listener = Listen(asked);

        using (var connection = new ArmConnection(options))
            Assert.Equal(["Bearer for client"], await connection.Requests.ListAsync<string>("/authorization", Token));

        Assert.Contains("localhost", asked);
        Assert.DoesNotContain(asked, host => host.EndsWith("microsoftonline.com", StringComparison.Ordinal));
        Assert.Empty(options.Validate());
        File.Delete(pem);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("management.example", false)]
    public async Task Accept_CertificateOfTheFile_OnItsHostsOnly(string host, bool expected)
    {
        using var certificate = Certificate();
        await using var server = await ListenAsync(certificate);
        using var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = new ArmTrust([certificate], [host]).Accept;
        using var client = new HttpClient(handler);

        var failure = await Record.ExceptionAsync(() => client.GetStringAsync(new Uri(Address(server)), Token));

        Assert.Equal(expected, failure is null);
    }

    [Theory]
    [InlineData(null, "https://login.microsoftonline.com/", false)]
    [InlineData("https://login.microsoftonline.us", "https://login.microsoftonline.us/", false)]
    [InlineData("https://localhost:5443", "https://localhost:5443/", true)]
    public void Of_Authority_TakesThePlaceOfTheClouds(string? authority, string expected, bool isPrivate)
    {
        var place = ArmPlace.Of(new ArmOptions { Endpoint = "https://localhost:5443", Authority = authority });

        Assert.Equal((expected, isPrivate), (place.Authority.AbsoluteUri, place.IsAuthorityPrivate));
    }

    [Theory]
    [InlineData("Public", "https://management.azure.com/")]
    [InlineData("China", "https://management.chinacloudapi.cn/")]
    [InlineData("USGovernment", "https://management.usgovcloudapi.net/")]
    public void Of_Cloud_GivesItsEndpoint(string cloud, string endpoint) =>
        Assert.Equal(endpoint, ArmPlace.Of(new ArmOptions { Cloud = cloud }).Environment.Endpoint.AbsoluteUri);

    [Fact]
    public void AddArm_WrongConfiguration_SaysEverything()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Arm:Cloud", "Public"), new("Arm:Credential", "ClientSecret")]).Build();
        using var services = new ServiceCollection().AddArm(configuration).BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<ArmConnection>);

        Assert.Equal(3, exception.Failures.Count());
    }

    private static async Task<WebApplication> ListenAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync(Token);
        return server;
    }

    // Like a cloud with a sign-in of its own: the token tells who asked for it, and /authorization tells the token back.
    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        var path = context.Request.Path.Value!;
        var issuer = $"https://{context.Request.Host}/tenant";
        if (path.EndsWith("/openid-configuration", StringComparison.Ordinal))
            await context.Response.WriteAsync(
                $$"""{"issuer":"{{issuer}}/v2.0","token_endpoint":"{{issuer}}/oauth2/v2.0/token","authorization_endpoint":"{{issuer}}/oauth2/v2.0/authorize"}""");
        else if (path.EndsWith("/token", StringComparison.Ordinal))
            await context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":3599,"access_token":"for {{(await context.Request.ReadFormAsync())["client_id"]}}"}""");
        else
            await context.Response.WriteAsync(path == "/authorization" ? $$"""{"value":["{{context.Request.Headers.Authorization}}"]}""" : """{"value":["a"]}""");
    }

    /// <summary>Notes every host that is asked for anything in this process.</summary>
    private static ActivityListener Listen(ConcurrentBag<string> hosts)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => hosts.Add($"{activity.GetTagItem("server.address")}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string Address(WebApplication server) =>
        server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2049, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
