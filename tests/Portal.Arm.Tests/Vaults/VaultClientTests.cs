using System.Net;
using System.Text;
using Portal.Arm.Tests.Support;
using Portal.Arm.Vaults;

namespace Portal.Arm.Tests.Vaults;

public sealed class VaultClientTests
{
    private static readonly Uri Secret = new("https://shop.vault.azure.net/secrets/tls/0123");

    private static Task<VaultCertificate?> FindAsync(Answer answer, Uri? secret = null)
    {
        var client = new VaultClient(new Azurite.Tokens(), answer);
        return client.FindAsync(secret ?? Secret, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task FindAsync_There_TellsThumbprintAndExpiry()
    {
        using var answer = new Answer(HttpStatusCode.OK, """{ "x5t": "qrvM3e7_-A", "attributes": { "enabled": true, "exp": 1798761600 } }""");

        Assert.Equal(new VaultCertificate("AABBCCDDEEFFF8", DateTimeOffset.FromUnixTimeSeconds(1798761600), IsEnabled: true), await FindAsync(answer));
        Assert.Equal("https://shop.vault.azure.net/certificates/tls/0123?api-version=7.4", answer.Asked);
    }

    [Fact]
    public async Task FindAsync_NotThere_IsNull()
    {
        using var answer = new Answer(HttpStatusCode.NotFound, "{}");

        Assert.Null(await FindAsync(answer));
    }

    [Fact]
    public async Task FindAsync_Forbidden_NamesTheRight()
    {
        using var answer = new Answer(HttpStatusCode.Forbidden, "{}");

        Assert.Contains("the right to get certificates", (await Assert.ThrowsAsync<VaultException>(() => FindAsync(answer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindAsync_Rubbish_IsNoCertificate()
    {
        using var answer = new Answer(HttpStatusCode.OK, "<html>");

        await Assert.ThrowsAsync<VaultException>(() => FindAsync(answer));
    }

    [Theory]
    [InlineData("https://evil.example/secrets/tls/1")]
    [InlineData("https://vault.azure.net.evil.example/secrets/tls/1")]
    [InlineData("http://shop.vault.azure.net/secrets/tls/1")]
    [InlineData("https://shop.vault.azure.net:8443/secrets/tls/1")]
    [InlineData("https://shop.vault.azure.net/keys/tls/1")]
    public async Task FindAsync_NoVault_IsNotSentAToken(string address)
    {
        using var answer = new Answer(HttpStatusCode.OK, "{}");

        await Assert.ThrowsAsync<VaultException>(() => FindAsync(answer, new Uri(address)));

        Assert.Null(answer.Asked);
    }

    private sealed class Answer(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public string? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri!.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
