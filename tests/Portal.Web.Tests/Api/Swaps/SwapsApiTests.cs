using System.Net;
using System.Net.Http.Json;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Swaps;

public sealed class SwapsApiTests
{
    [Fact]
    public async Task Post_WithThePlan_SwapsAndLeadsToItsOperation()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), JsonContent.Create(new { reason = "Release 4.2.0" }));

        var operation = await response.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal($"/api/operations/{operation.Text("id")}", response.Headers.Location?.ToString());
        Assert.Equal((ApiSamples.Key("shop-api").Value, "shop-api", "4.1.7", "4.2.0", "Release 4.2.0"),
            (operation.Text("serviceKey"), operation.Text("serviceName"), operation.Text("fromVersion"), operation.Text("toVersion"), operation.Text("reason")));
        var ended = await portal.EndAsync(response.Headers.Location!.ToString());
        Assert.Equal(("succeeded", "Done"), (ended.Text("state"), ended.Text("phase")));
        Assert.Equal(1, portal.Cloud.Begun);
        Assert.Equal("4.2.0", (await portal.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}/swap-plan")).GetProperty("now").GetProperty("production").Text("version"));
    }

    [Fact]
    public async Task Post_WithoutPlan_AsksForIt()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", fingerprint: null);

        Assert.Contains("swap-plan", (await response.ProblemAsync(HttpStatusCode.PreconditionRequired, "plan-missing")).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("W/\"abc\"")]
    [InlineData("\"abc\", \"def\"")]
    [InlineData("abc")]
    [InlineData("\"abc")]
    public async Task Post_NotOneStrongTag_IsNotValid(string ifMatch)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", fingerprint: null, body: null, ("If-Match", ifMatch));

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal("If-Match", problem.GetProperty("errors")[0].Text("header"));
    }

    [Fact]
    public async Task Post_MadeUpFingerprint_IsOutdated()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", new string('0', 64));

        var problem = await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "plan-outdated");
        Assert.Equal(await portal.FingerprintAsync("shop-api"), problem.Text("fingerprint"));
        Assert.Equal("4.1.7", problem.GetProperty("now").GetProperty("production").Text("version"));
        Assert.Equal($"\"{problem.Text("fingerprint")}\"", response.Headers.ETag?.ToString());
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_PlanFromBeforeASwap_IsOutdated()
    {
        await using var portal = await ApiPortal.StartAsync();
        var stale = await portal.FingerprintAsync("shop-api");
        await portal.EndAsync((await portal.SwapAsync("shop-api", stale)).Headers.Location!.ToString());

        var response = await portal.SwapAsync("shop-api", stale);

        var problem = await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "plan-outdated");
        Assert.Equal("4.2.0", problem.GetProperty("now").GetProperty("production").Text("version"));
        Assert.Equal(1, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_TheWayBack_IsAReturn()
    {
        await using var portal = await ApiPortal.StartAsync();
        await portal.EndAsync((await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"))).Headers.Location!.ToString());

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"));

        Assert.True((await response.JsonAsync(HttpStatusCode.Accepted)).GetProperty("isReturn").GetBoolean());
    }

    [Theory]
    [InlineData("checkout", "P13,P20")]
    [InlineData("search", "P07")]
    [InlineData("ledger", "P31")]
    [InlineData("billing", "V01")]
    [InlineData("legacy", "C01,V01")]
    public async Task Post_ChecksInTheWay_IsRefusedWithEachOfThem(string service, string codes)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync(service, await portal.FingerprintAsync(service));

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict, "swap-refused");
        Assert.Equal(codes, string.Join(',', problem.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("code"))));
        Assert.Equal(codes, string.Join(',', problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("code"))));
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_WarningAcknowledged_Swaps()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("billing", await portal.FingerprintAsync("billing"), JsonContent.Create(new { acknowledged = new[] { "V01", "V01" } }));

        var operation = await response.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(["V01"], operation.GetProperty("acknowledged").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task Post_AnotherSwapRuns_SaysWhoAndSinceWhen()
    {
        await using var portal = await ApiPortal.StartAsync();
        portal.Cloud.Holds = true;
        var plan = await portal.FingerprintAsync("shop-api");
        var running = await (await portal.SwapAsync("shop-api", plan, null, ("Idempotency-Key", "first"))).JsonAsync(HttpStatusCode.Accepted);

        var response = await portal.SwapAsync("shop-api", plan, null, ("Idempotency-Key", "second"));

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict, "swap-busy");
        Assert.Equal(running.Text("id"), problem.GetProperty("operation").Text("id"));
        Assert.Equal(Environment.UserName, problem.Text("startedBy"));
        Assert.Equal(running.Text("startedAt"), problem.Text("startedAt"));
        Assert.Equal($"/api/operations/{running.Text("id")}", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Post_SameIdempotencyKeyTwice_IsOneSwap()
    {
        await using var portal = await ApiPortal.StartAsync();
        var plan = await portal.FingerprintAsync("shop-api");
        var first = await portal.SwapAsync("shop-api", plan, null, ("Idempotency-Key", "release-4.2.0"));
        await portal.EndAsync(first.Headers.Location!.ToString());

        var second = await portal.SwapAsync("shop-api", plan, null, ("Idempotency-Key", "release-4.2.0"));

        Assert.Equal("succeeded", (await second.JsonAsync(HttpStatusCode.Accepted)).Text("state"));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_IdempotencyKeyOfAnotherService_IsNotItsSwap()
    {
        await using var portal = await ApiPortal.StartAsync();
        var first = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), null, ("Idempotency-Key", "k"));

        var second = await portal.SwapAsync("billing", await portal.FingerprintAsync("billing"), JsonContent.Create(new { acknowledged = new[] { "V01" } }), ("Idempotency-Key", "k"));

        await second.ProblemAsync(HttpStatusCode.Conflict, "idempotency-key-used");
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Theory]
    [InlineData("has space")]
    [InlineData("129")]
    public async Task Post_BadIdempotencyKey_IsNotValid(string key)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), null, ("Idempotency-Key", key == "129" ? new string('k', 129) : key));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_LongestIdempotencyKey_Swaps()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), null, ("Idempotency-Key", new string('~', 128)));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Post_FiftyAtOnce_IsOneOperationAndOneRequestToTheCloud()
    {
        await using var portal = await ApiPortal.StartAsync();
        var plan = await portal.FingerprintAsync("shop-api");

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => portal.SwapAsync("shop-api", plan)));

        var started = responses.Where(response => response.StatusCode == HttpStatusCode.Accepted).ToList();
        Assert.NotEmpty(started);
        Assert.All(responses.Except(started), response => Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode));
        Assert.Single(started.Select(response => response.Headers.Location).Distinct());
        await portal.EndAsync(started[0].Headers.Location!.ToString());
        Assert.Single((await portal.GetAsync("/api/operations")).GetProperty("items").EnumerateArray());
        Assert.Equal(1, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_FiftyAtOnceWithTheirOwnKeys_IsOneOperation()
    {
        await using var portal = await ApiPortal.StartAsync();
        portal.Cloud.Holds = true;
        var plan = await portal.FingerprintAsync("shop-api");

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => portal.SwapAsync("shop-api", plan, null, ("Idempotency-Key", $"k{number}"))));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Accepted);
        Assert.Equal(49, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
        Assert.Single((await portal.GetAsync("/api/operations")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public async Task Post_PolicyAsksForReasonAndNoneGiven_CannotBeProcessed(string? reason)
    {
        await using var portal = await ApiPortal.StartAsync(policy: new SwapPolicy(ReasonRule.Required));

        var response = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"), JsonContent.Create(new { reason }));

        var problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "reason-missing");
        Assert.Equal("R01", problem.GetProperty("findings")[0].Text("code"));
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Post_ReasonMissingAndBlocked_IsRefusedWithBoth()
    {
        await using var portal = await ApiPortal.StartAsync(policy: new SwapPolicy(ReasonRule.Required));

        var response = await portal.SwapAsync("search", await portal.FingerprintAsync("search"));

        var problem = await response.ProblemAsync(HttpStatusCode.Conflict, "swap-refused");
        Assert.Equal(["P07", "R01"], problem.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("code")));
    }

    [Theory]
    [InlineData("not-a-key")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    public async Task Post_UnknownOrMalformedKey_NamesIt(string key)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.PostAsync($"/api/services/{key}/swaps", content: null, TestContext.Current.CancellationToken);

        Assert.Equal(key, (await response.ProblemAsync(HttpStatusCode.NotFound, "service-not-found")).Text("key"));
    }

    [Fact]
    public async Task Post_CloudCannotBeRead_SaysWhenToAskAgain()
    {
        await using var portal = await ApiPortal.StartAsync();
        var plan = await portal.FingerprintAsync("shop-api");
        portal.Cloud.Fault = new CloudFailureException(ApiSamples.Throttled with { RetryAfter = null });

        var response = await portal.SwapAsync("shop-api", plan);

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "cloud-unavailable");
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
    }

}
