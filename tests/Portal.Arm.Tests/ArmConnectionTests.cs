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
        var endpoint = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var options = new ArmOptions { Endpoint = endpoint, Credential = "Emulator", RetryDelay = TimeSpan.Zero };

        using (var trusting = new ArmConnection(new ArmOptions { Endpoint = endpoint, Credential = "Emulator", Certificate = pem }))
            Assert.Equal(["a"], await trusting.Requests.ListAsync<string>("/list", Token));
        using var strict = new ArmConnection(options);
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => strict.Requests.ListAsync<string>("/list", Token));

        Assert.Equal(ArmFailureKind.Network, ArmFailures.Of(exception, "list").Kind);
        Assert.Empty(options.Validate());
        File.Delete(pem);
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
        server.Run(context => context.Response.WriteAsync("""{"value":["a"]}"""));
        await server.StartAsync(Token);
        return server;
    }

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
