using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Releases;

public sealed class ReleasesApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Key(string service) => ApiSamples.Key(service).Value;

    private static async Task<HttpResponseMessage> PostAsync(ApiPortal portal, string query, params (string Part, byte[] Content)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (part, content) in parts)
            form.Add(new ByteArrayContent(content), part, $"shop-4.2.0.{part}");
        return await portal.Client.PostAsync($"/api/releases{query}", form, Token);
    }

    private static (string, byte[])[] Whole => [("package", PackageSamples.Package()), ("configuration", Encoding.UTF8.GetBytes(PackageSamples.Configuration))];

    [Fact]
    public async Task Post_PackageAndConfiguration_IsKeptAndGivenBack()
    {
        await using var portal = await ApiPortal.StartAsync();

        using var response = await PostAsync(portal, $"?service={Key("shop-api")}", Whole);
        var release = await response.JsonAsync(HttpStatusCode.Created);

        Assert.Equal(("4.2.0", "Shop", "uploaded"), (release.Text("version"), release.Text("name"), release.Text("origin")));
        Assert.Equal([1, 1, 1, 3], new[] { "input", "internal", "instanceInput", "total" }.Select(name => release.GetProperty("endpointCount").GetProperty(name).GetInt32()));
        Assert.True(release.GetProperty("deployable").GetBoolean());
        Assert.DoesNotContain("very-secret", release.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(release.GetRawText(), (await portal.GetAsync(response.Headers.Location!.OriginalString)).GetRawText());
        var package = await portal.Client.GetByteArrayAsync(release.GetProperty("links").Text("package"), Token);
        Assert.Equal(PackageSamples.Package().Length, package.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(package)), release.GetProperty("files").EnumerateArray().Single(file => file.Text("kind") == "package").Text("sha256"));
    }

    [Fact]
    public async Task Post_Release_TheLedgerSaysWhoGaveWhichFilesAndIsProved()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var response = await PostAsync(portal, $"?service={Key("shop-api")}", Whole);
        var release = await response.JsonAsync(HttpStatusCode.Created);

        var entry = (await portal.GetAsync("/api/ledger")).GetProperty("items").EnumerateArray().Single(item => item.Text("kind") == "release.kept");

        Assert.Equal("shop-api", entry.Text("serviceName"));
        Assert.Equal(
            release.GetProperty("files").EnumerateArray().Select(file => file.Text("sha256")),
            entry.GetProperty("what").GetProperty("files").EnumerateArray().Select(file => file.Text("sha256")));
        Assert.True((await portal.GetAsync("/api/ledger/verify")).GetProperty("proved").GetBoolean());
    }

    [Fact]
    public async Task Post_TheSameTwice_IsOneRelease()
    {
        await using var portal = await ApiPortal.StartAsync();
        var query = $"?service={Key("shop-api")}&version=4.2.0";
        var package = Whole;

        using var first = await PostAsync(portal, query, package);
        using var second = await PostAsync(portal, query, package);

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single((await portal.GetAsync($"/api/releases?service={Key("shop-api")}")).GetProperty("items").EnumerateArray());
        Assert.Empty((await portal.GetAsync($"/api/releases?service={Key("checkout")}")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Post_ConfigurationOfAnotherService_Is422AndNothingIsKept()
    {
        await using var portal = await ApiPortal.StartAsync();
        var other = PackageSamples.Configuration.Replace("serviceName=\"Shop\"", "serviceName=\"Other\"", StringComparison.Ordinal);

        using var response = await PostAsync(portal, $"?service={Key("shop-api")}", ("package", PackageSamples.Package()), ("configuration", Encoding.UTF8.GetBytes(other)));

        Assert.Contains("other-service", (await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "files-unreadable")).GetRawText(), StringComparison.Ordinal);
        Assert.Empty((await portal.GetAsync("/api/releases")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("?version=%3Cscript%3E", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("?running=both", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("?running=staging", HttpStatusCode.BadRequest, "invalid-request")]
    [InlineData("?service=none", HttpStatusCode.NotFound, "service-not-found")]
    [InlineData("?service=aaaaaaaaaaaaaaaaaaaa", HttpStatusCode.NotFound, "service-not-found")]
    public async Task Post_WrongQuery_IsAProblem(string query, HttpStatusCode status, string problem)
    {
        await using var portal = await ApiPortal.StartAsync();

        using var response = await PostAsync(portal, query, Whole);

        await response.ProblemAsync(status, problem);
    }

    [Fact]
    public async Task Post_NoDefinition_IsRefused()
    {
        await using var portal = await ApiPortal.StartAsync();

        using var response = await PostAsync(portal, "", ("configuration", Encoding.UTF8.GetBytes(PackageSamples.Configuration)));

        await response.ProblemAsync(HttpStatusCode.Conflict, "release-refused");
    }

    [Theory]
    [InlineData("/api/releases/none")]
    [InlineData("/api/releases/aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/api/releases/aaaaaaaaaaaaaaaaaaaa/package")]
    public async Task Get_NoSuchRelease_Is404(string address)
    {
        await using var portal = await ApiPortal.StartAsync();

        using var response = await portal.Client.GetAsync(address, Token);

        await response.ProblemAsync(HttpStatusCode.NotFound, "release-not-found");
    }

    [Fact]
    public async Task Changes_Said_AreInTheReleaseAndInThePlanOfTheSwap()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var kept = await PostAsync(portal, $"?service={Key("shop-api")}", Whole);
        Assert.Empty((await kept.JsonAsync(HttpStatusCode.Created)).GetProperty("changes").EnumerateArray());

        using var said = await portal.Client.PutAsJsonAsync($"{kept.Headers.Location}/changes", new { changes = new[] { "- New search", "", "Faster cart" } }, Token);

        Assert.Equal(["New search", "Faster cart"], (await said.JsonAsync(HttpStatusCode.OK)).GetProperty("changes").EnumerateArray().Select(line => line.GetString()));
        var list = (await portal.GetAsync($"/api/services/{Key("shop-api")}/swap-plan")).GetProperty("changeList");
        Assert.Equal(("4.1.7", "4.2.0", 2), (list.Text("from"), list.Text("to"), list.GetProperty("count").GetInt32()));
        Assert.Equal(kept.Headers.Location!.OriginalString, list.GetProperty("releases").EnumerateArray().Single().Text("release"));
        Assert.Equal(JsonValueKind.Null, (await portal.GetAsync($"/api/services/{Key("checkout")}/swap-plan")).GetProperty("changeList").ValueKind);
    }

    [Fact]
    public async Task Changes_TooLongOrOfNoRelease_AreAProblem()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var kept = await PostAsync(portal, $"?service={Key("shop-api")}", Whole);

        using var wide = await portal.Client.PutAsJsonAsync($"{kept.Headers.Location}/changes", new { changes = new[] { new string('x', 301) } }, Token);
        using var none = await portal.Client.PutAsJsonAsync($"/api/releases/{new string('a', 20)}/changes", new { changes = new[] { "x" } }, Token);
        using var unknown = await portal.Client.PutAsJsonAsync($"{kept.Headers.Location}/changes", new { lines = new[] { "x" } }, Token);

        Assert.Contains("300 fit in a line", (await wide.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).GetRawText(), StringComparison.Ordinal);
        await none.ProblemAsync(HttpStatusCode.NotFound, "release-not-found");
        await unknown.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Advice_MoreEndpoints_SaysWhichMethodFitsAndWhyOthersDoNot()
    {
        await using var portal = await ApiPortal.StartAsync();
        var more = PackageSamples.Definition.Replace("<InternalEndpoint", "<InputEndpoint name=\"Https\" protocol=\"tcp\" port=\"443\" /><InternalEndpoint", StringComparison.Ordinal);
        using var runs = await PostAsync(portal, "?version=1", Whole);
        using var next = await PostAsync(portal, "?version=2", ("package", PackageSamples.Package(definition: more)), Whole[1]);
        var running = (await runs.JsonAsync(HttpStatusCode.Created)).Text("id");

        var advice = await portal.GetAsync($"{next.Headers.Location}/advice?against={running}");

        Assert.Equal("inPlace", advice.Text("method"));
        var swap = advice.GetProperty("verdicts").EnumerateArray().Single(verdict => verdict.Text("method") == "swap");
        Assert.False(swap.GetProperty("fits").GetBoolean());
        Assert.Equal("Shop.Web/Https: A VIP swap needs the same number and types of endpoints on both sides.", Assert.Single(swap.GetProperty("whyNot").EnumerateArray()).GetString());
        Assert.Empty(advice.GetProperty("unknown").EnumerateArray());
    }

    [Fact]
    public async Task Advice_NothingKnownOfWhatRuns_SaysSo()
    {
        await using var portal = await ApiPortal.StartAsync();
        using var release = await PostAsync(portal, $"?service={Key("shop-api")}", Whole);

        var advice = await portal.GetAsync($"{release.Headers.Location}/advice");

        Assert.Equal(JsonValueKind.Null, advice.GetProperty("method").ValueKind);
        Assert.Equal(2, advice.GetProperty("unknown").GetArrayLength());
    }

    [Fact]
    public async Task Post_WhatRunsInTheEmbeddedCloud_IsJudgedByDefinitions()
    {
        await using var portal = await WholePortal.StartAsync();
        var service = await portal.ServiceAsync("shop-api");
        var key = service[(service.LastIndexOf('/') + 1)..];

        foreach (var slot in new[] { "production", "staging" })
        {
            var deployment = (await portal.GetAsync(service)).GetProperty(slot);
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(DefinitionOf(deployment))), "definition", "shop.csdef" } };
            using var told = await portal.Client.PostAsync($"/api/releases?service={key}&running={slot}", form, Token);
            Assert.True(told.StatusCode == HttpStatusCode.Created, await told.Content.ReadAsStringAsync(Token));
        }

        var findings = (await portal.GetAsync($"{service}/swap-plan")).GetProperty("findings").EnumerateArray().ToList();
        Assert.EndsWith("defined", findings.Single(finding => finding.Text("code") == "P19").Text("measured"), StringComparison.Ordinal);
        Assert.EndsWith("by definition", findings.Single(finding => finding.Text("code") == "P20").Text("measured"), StringComparison.Ordinal);
    }

    /// <summary>The definition that Azure does not give back, from what the portal shows.</summary>
    private static string DefinitionOf(JsonElement deployment)
    {
        var roles = deployment.GetProperty("roles").EnumerateArray().Select(role => role.Text("name")).ToList();
        var endpoints = deployment.GetProperty("endpoints").EnumerateArray().Select((endpoint, at) => $"<InputEndpoint name=\"E{at}\" protocol=\"tcp\" port=\"{endpoint.GetProperty("port").GetInt32()}\"/>");
        return $"<ServiceDefinition name=\"Shop\">{string.Concat(roles.Select((role, at) => $"<WebRole name=\"{role}\">{(at == 0 ? $"<Endpoints>{string.Concat(endpoints)}</Endpoints>" : "")}</WebRole>"))}</ServiceDefinition>";
    }
}
