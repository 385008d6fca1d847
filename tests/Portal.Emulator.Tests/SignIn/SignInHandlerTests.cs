using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;
using Portal.Emulator.Tests.Support;

namespace Portal.Emulator.Tests.SignIn;

public sealed class SignInHandlerTests
{
    private const string Tenant = "72f9c0de-0000-4000-8000-000000000001";
    private const string Client = "5b1f0c2e-0000-4000-8000-00000000000a";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnswerAsync_UnmodifiedAzureIdentity_SignsInAndIsNamedInTheActivityLog()
    {
        await using var cloud = await AloneProcess.StartAsync();
        using var http = new HttpClient(cloud.Handler, disposeHandler: false);
        var transport = new HttpClientTransport(http);
        var credential = new ClientSecretCredential(Tenant, Client, "anything", new ClientSecretCredentialOptions
        {
            AuthorityHost = cloud.Address,
            DisableInstanceDiscovery = true,
            Transport = transport,
        });
        var arm = new ArmClient(credential, "", new ArmClientOptions { Environment = new ArmEnvironment(cloud.Address, "https://management.azure.com/"), Transport = transport });
        var group = arm.GetResourceGroupResource(new ResourceIdentifier(Paths.Group("shop-api")));
        await group.SetTagsAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "shop" }, Token);

        var log = await cloud.Http.GetStringAsync($"/subscriptions/{Paths.Retail}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01", Token);
        Assert.Equal(Client, JsonDocument.Parse(log).RootElement.GetProperty("value")[0].GetProperty("caller").GetString());
    }

    [Theory]
    [InlineData("grant_type=password", 400, "unsupported_grant_type")]
    [InlineData("grant_type=client_credentials", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_id=a", 401, "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=a&client_secret=b&scope=user", 400, "invalid_scope")]
    [InlineData("grant_type=client_credentials&client_id=a&client_secret=b&scope=https://x/.default", 200, "access_token")]
    public async Task AnswerAsync_Form_IsJudgedAsEntraDoes(string form, int status, string holds)
    {
        await using var cloud = await AloneProcess.StartAsync("--seed", "empty");
        using var body = new StringContent(form, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await cloud.Http.PostAsync($"/{Tenant}/oauth2/v2.0/token", body, Token);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(holds, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"/{Tenant}/v2.0/.well-known/openid-configuration", "token_endpoint")]
    [InlineData($"/common/discovery/instance?api-version=1.1&authorization_endpoint=https://localhost/{Tenant}/oauth2/v2.0/authorize", "tenant_discovery_endpoint")]
    public async Task AnswerAsync_Discovery_LeadsToTheTokenEndpoint(string path, string name)
    {
        await using var cloud = await AloneProcess.StartAsync("--seed", "empty");
        using var found = JsonDocument.Parse(await cloud.Http.GetStringAsync(path, Token));
        Assert.StartsWith($"{cloud.Address}{Tenant}/", found.RootElement.GetProperty(name).GetString(), StringComparison.Ordinal);
    }
}
