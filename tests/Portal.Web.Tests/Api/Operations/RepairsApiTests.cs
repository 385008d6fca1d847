using System.Net;
using System.Net.Http.Json;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Tests.Samples;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Api.Operations;

public sealed class RepairsApiTests
{
    [Fact]
    public async Task Plan_BrokenSwap_HasChecksAndTheCommandsOfBothShells()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var response = await portal.Client.GetAsync(new Uri("/api/operations/1/repair-plan/forward", UriKind.Relative), TestContext.Current.CancellationToken);

        var plan = await response.JsonAsync(HttpStatusCode.OK);
        Assert.Equal((true, "forward", "1.1"), (plan.GetProperty("canRepair").GetBoolean(), plan.Text("direction"), plan.Text("toVersion")));
        Assert.Equal(["R11", "R12", "R13"], plan.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("code")));
        Assert.Equal(("az rest", "Invoke-AzRestMethod"), (plan.GetProperty("commands")[0].Text("azureCli"), plan.GetProperty("commands")[0].Text("powerShell")));
        Assert.Equal($"\"{plan.Text("fingerprint")}\"", response.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Post_WithThePlan_IsAnOperationThatRepairsTheBrokenOne()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var response = await RepairAsync(portal, "forward", await FingerprintAsync(portal, "forward"));

        var repair = await response.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal("/api/operations/1", repair.GetProperty("links").Text("repairs"));
        Assert.Equal("handedOver", (await portal.GetAsync("/api/operations/1")).Text("state"));
    }

    [Fact]
    public async Task Post_WithoutPlan_AsksForIt()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var response = await RepairAsync(portal, "back", fingerprint: null);

        await response.ProblemAsync(HttpStatusCode.PreconditionRequired, "plan-missing");
    }

    [Fact]
    public async Task Post_MadeUpFingerprint_IsOutdated()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var response = await RepairAsync(portal, "forward", new string('0', 64));

        var problem = await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "plan-outdated");
        Assert.Equal("/api/operations/1/repair-plan/forward", problem.Text("repairPlan"));
    }

    [Fact]
    public async Task Post_NotBroken_IsRefusedWithTheCheck()
    {
        await using var portal = await BrokenAsync(OperationStatus.Switching);

        using var response = await RepairAsync(portal, "forward", await FingerprintAsync(portal, "forward"));

        Assert.Equal("R11", (await response.ProblemAsync(HttpStatusCode.Conflict, "repair-refused")).GetProperty("findings")[0].Text("code"));
    }

    [Fact]
    public async Task Post_PolicyAsksForAReason_IsRefusedWithoutOne()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer, new SwapPolicy(ReasonRule.Required));
        var fingerprint = await FingerprintAsync(portal, "forward");

        using var refused = await RepairAsync(portal, "forward", fingerprint);
        using var started = await RepairAsync(portal, "forward", fingerprint, JsonContent.Create(new { reason = "Azure stopped half way" }));

        await refused.ProblemAsync((HttpStatusCode)422, "reason-missing");
        Assert.Equal("Azure stopped half way", (await started.JsonAsync(HttpStatusCode.Accepted)).Text("reason"));
    }

    [Fact]
    public async Task Post_NoSuchWay_NamesTheParameter()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var response = await RepairAsync(portal, "sideways", new string('0', 64));

        Assert.Equal("way", (await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).GetProperty("errors")[0].Text("parameter"));
    }

    [Fact]
    public async Task Post_WithAcknowledgements_SaysThatTheyAreNotTaken()
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var response = await RepairAsync(portal, "forward", new string('0', 64), JsonContent.Create(new { acknowledged = new[] { "V01" } }));

        Assert.Equal("#/acknowledged", (await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).GetProperty("errors")[0].Text("pointer"));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("nonsense")]
    public async Task Post_NoSuchOperation_IsNotFound(string id)
    {
        await using var portal = await BrokenAsync(OperationStatus.WrongAnswer);

        using var stop = await portal.Client.PostAsync(new Uri($"/api/operations/{id}/stop", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var plan = await portal.Client.GetAsync(new Uri($"/api/operations/{id}/repair-plan/back", UriKind.Relative), TestContext.Current.CancellationToken);

        await stop.ProblemAsync(HttpStatusCode.NotFound, "operation-not-found");
        await plan.ProblemAsync(HttpStatusCode.NotFound, "operation-not-found");
    }

    [Fact]
    public async Task Stop_Waiting_IsNotTriedAgain()
    {
        await using var portal = await BrokenAsync(OperationStatus.Waiting);
        Assert.Equal("/api/operations/1/stop", (await portal.GetAsync("/api/operations/1")).GetProperty("links").Text("stop"));

        using var first = await StopAsync(portal);
        using var second = await StopAsync(portal);

        Assert.Equal("Verify", (await first.JsonAsync(HttpStatusCode.OK)).Text("phase"));
        await second.ProblemAsync(HttpStatusCode.Conflict, "not-waiting");
    }

    /// <summary>A portal whose only operation stands still: nobody drives it.</summary>
    private static async Task<ApiPortal> BrokenAsync(OperationStatus status, SwapPolicy? policy = null)
    {
        var portal = await ApiPortal.StartAsync([ApiSamples.Pair("shop-api", ApiSamples.Retail, "1.0", "1.1")], policy, change: ApiPortal.Remove<SwapWorker>);
        await portal.WriteAsync("shop-api", status);
        return portal;
    }

    private static async Task<string> FingerprintAsync(ApiPortal portal, string way) => (await portal.GetAsync($"/api/operations/1/repair-plan/{way}")).Text("fingerprint");

    private static async Task<HttpResponseMessage> RepairAsync(ApiPortal portal, string way, string? fingerprint, HttpContent? body = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/operations/1/repair/{way}") { Content = body };
        if (fingerprint is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{fingerprint}\"");
        return await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> StopAsync(ApiPortal portal) =>
        portal.Client.PostAsync(new Uri("/api/operations/1/stop", UriKind.Relative), null, TestContext.Current.CancellationToken);
}
