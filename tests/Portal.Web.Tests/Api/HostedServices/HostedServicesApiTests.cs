using System.Net;
using System.Text.Json;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.HostedServices;

public sealed class HostedServicesApiTests
{
    [Fact]
    public async Task List_Always_HasBothDeploymentsAndReadiness()
    {
        await using var portal = await ApiPortal.StartAsync();

        var page = await portal.GetAsync("/api/services?search=shop-api");

        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
        var item = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(ApiSamples.Key("shop-api").Value, item.Text("key"));
        Assert.Equal(Domain.Tests.Support.Sample.Kind, item.Text("kind"));
        Assert.Equal("Retail-Prod", item.GetProperty("subscription").Text("name"));
        var production = item.GetProperty("production");
        Assert.Equal(
            ("shop-api-417", "4.1.7", "20.50.1.8", "shop-api.cloudapp.net", 2, 2),
            (production.Text("name"), production.Text("version"), production.Text("vip"), production.Text("fqdn"),
                production.GetProperty("instancesReady").GetInt32(), production.GetProperty("instances").GetInt32()));
        Assert.Equal("20.50.2.8", item.GetProperty("staging").Text("vip"));
        var readiness = item.GetProperty("readiness");
        Assert.Equal(("ready", 0, "Ready"), (readiness.Text("state"), readiness.GetProperty("blocking").GetInt32(), readiness.Text("text")));
    }

    [Fact]
    public async Task List_OneSideOnly_HasNullForTheOther()
    {
        await using var portal = await ApiPortal.StartAsync();

        var item = Assert.Single((await portal.GetAsync("/api/services?search=legacy")).GetProperty("items").EnumerateArray());

        Assert.Equal(JsonValueKind.Null, item.GetProperty("staging").ValueKind);
        Assert.Equal("nothingStaged", item.GetProperty("readiness").Text("state"));
    }

    [Theory]
    [InlineData("?search=4.2.0", "shop-api")]
    [InlineData("?search=SHOP", "shop-api")]
    [InlineData("?search=20.50.2.7", "billing")]
    [InlineData("?search=search-stg.cloudapp", "search")]
    [InlineData("?search=finance", "billing,ledger,legacy")]
    [InlineData("?search=nowhere", "")]
    [InlineData("?subscription=retail-prod", "checkout,search,shop-api")]
    [InlineData("?subscription=6F1D7A52-0c3e-4b0a-9a53-0f7f3f6f0002", "billing,ledger,legacy")]
    [InlineData("?subscription=Retail", "")]
    [InlineData("?state=blocked", "checkout,search")]
    [InlineData("?state=unknown", "ledger")]
    [InlineData("?state=nothingStaged", "legacy")]
    [InlineData("?state=ready&subscription=Finance-Prod", "billing")]
    [InlineData("?state=&search=&subscription=", "billing,checkout,ledger,legacy,search,shop-api")]
    public async Task List_Filtered_HasThoseServicesByName(string query, string names)
    {
        await using var portal = await ApiPortal.StartAsync();

        var items = (await portal.GetAsync($"/api/services{query}")).GetProperty("items").EnumerateArray();

        Assert.Equal(names, string.Join(',', items.Select(item => item.Text("name"))));
    }

    [Theory]
    [InlineData("sleeping")]
    [InlineData("2")]
    public async Task List_UnknownState_NamesTheAllowedOnes(string state)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"/api/services?state={state}", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains("needsYou, running, ready, returnPossible, blocked, unknown, nothingStaged", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("state", problem.GetProperty("errors")[0].Text("parameter"));
    }

    [Fact]
    public async Task List_MoreThanAPage_WalksThroughAll()
    {
        var many = Enumerable.Range(0, 450).Select(number => ApiSamples.Pair($"service-{number:000}", ApiSamples.Retail, "1.0", "1.1")).ToList();
        await using var portal = await ApiPortal.StartAsync([.. many, ApiSamples.Pair("other", ApiSamples.Finance, "1.0", "1.1")]);

        var (names, sizes, next) = (new List<string>(), new List<int>(), "/api/services?subscription=Retail-Prod&search=service");
        while (next is not null)
        {
            var page = await portal.GetAsync(next);
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("name")));
            sizes.Add(page.GetProperty("items").GetArrayLength());
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal([200, 200, 50], sizes);
        Assert.Equal(many.Select(service => service.Name), names);
    }

    [Theory]
    [InlineData("%25%25")]
    [InlineData("bm90aGluZw")]
    public async Task List_MadeUpContinuation_IsNotValid(string continuation)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"/api/services?continuation={continuation}", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal("continuation", problem.GetProperty("errors")[0].Text("parameter"));
    }

    [Fact]
    public async Task Get_Known_HasRolesAndEndpoints()
    {
        await using var portal = await ApiPortal.StartAsync();

        var service = await portal.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}");

        Assert.Equal(("shop-api", "westeurope", "Team A"), (service.Text("name"), service.Text("region"), service.Text("team")));
        var staging = service.GetProperty("staging");
        Assert.Equal("4.2.0", staging.Text("version"));
        var role = Assert.Single(staging.GetProperty("roles").EnumerateArray());
        Assert.Equal(("shop-api.Web", "started"), (role.Text("name"), role.GetProperty("instances")[0].Text("state")));
        Assert.Equal(443, staging.GetProperty("endpoints")[0].GetProperty("port").GetInt32());
    }

    [Fact]
    public async Task Get_EachLinkOfApi_Answers()
    {
        await using var portal = await ApiPortal.StartAsync();

        var links = (await portal.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}")).GetProperty("links");

        foreach (var link in links.EnumerateObject().Where(link => link.Value.ValueKind == JsonValueKind.String && link.Name != "page"))
            Assert.Equal(HttpStatusCode.OK, (await portal.Client.GetAsync(link.Value.GetString(), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("not-a-key")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA")]
    public async Task Get_UnknownOrMalformedKey_NamesIt(string key)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"/api/services/{key}", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound, "service-not-found");
        Assert.Contains(key, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal($"/api/services/{key}", problem.Text("instance"));
    }
}
