using Microsoft.Extensions.Configuration;
using Portal.Arm;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class LocalModeTests
{
    [Theory]
    [InlineData("Urls", "http://127.0.0.1:5080")]
    [InlineData("Urls", "http://localhost:0;https://[::1]:443")]
    [InlineData("Kestrel:Endpoints:Main:Url", "http://127.0.0.1:80")]
    public void Problems_LoopbackOnly_None(string key, string value) => Assert.Empty(LocalMode.Problems(Settings((key, value)), new ArmOptions()));

    [Theory]
    [InlineData("Urls", "http://0.0.0.0:5080")]
    [InlineData("Urls", "http://*:80")]
    [InlineData("Urls", "http://+:80")]
    [InlineData("Urls", "http://[::]:80")]
    [InlineData("Urls", "http://192.168.1.5:80")]
    [InlineData("Urls", "http://127.0.0.1.example.com:80")]
    [InlineData("Urls", "http://127.0.0.1:80;http://10.0.0.1:80")]
    [InlineData("Urls", "not an address")]
    [InlineData("Kestrel:Endpoints:Main:Url", "https://*:443")]
    [InlineData("Kestrel:Endpoints:Main:Url", "")]
    [InlineData("HTTP_PORTS", "8080")]
    [InlineData("HTTPS_PORTS", "8443")]
    public void Problems_AnyOtherAddress_IsOneAndNamesTheSetting(string key, string value)
    {
        var problem = Assert.Single(LocalMode.Problems(Settings((key, value)), new ArmOptions()));

        Assert.StartsWith(key, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_EndpointBesideLoopbackUrls_IsOne() =>
        Assert.Single(LocalMode.Problems(Settings(("Urls", "http://127.0.0.1:80"), ("Kestrel:Endpoints:Main:Url", "http://*:81")), new ArmOptions()));

    [Fact]
    public void Problems_PortsThatUrlsTakeTheirPlace_None() =>
        Assert.Empty(LocalMode.Problems(Settings(("Urls", "http://127.0.0.1:80"), ("HTTP_PORTS", "8080")), new ArmOptions()));

    [Theory]
    [InlineData("Public", null)]
    [InlineData(null, "https://management.azure.com")]
    [InlineData(null, "https://cloud.example:5443")]
    public void Problems_RealCloud_NamesTheMissingSetting(string? cloud, string? endpoint)
    {
        var problem = Assert.Single(LocalMode.Problems(Settings(), new ArmOptions { Cloud = cloud, Endpoint = endpoint }));

        Assert.Contains("AzureAd:TenantId", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_CloudAloneOnThisMachine_None() => Assert.Empty(LocalMode.Problems(Settings(), new ArmOptions { Endpoint = "https://localhost:5443" }));

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))).Build();
}
