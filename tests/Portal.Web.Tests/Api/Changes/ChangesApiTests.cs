using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Changes;

public sealed class ChangesApiTests
{
    [Fact]
    public async Task Post_WholeTrain_StageSwapDeleteOldStageNext()
    {
        await using var portal = await ChangePortal.StartAsync();
        portal.Shelf.Add("2.4.0");
        portal.Shelf.Add("2.5.0");
        var mail = portal.Service("mail");

        await portal.DoAsync(mail, "deploy", deployment: portal.Deployment(mail, "2.4.0", Slot.Staging, mail.Production!.Id.Value));
        mail = await portal.ServiceAsync("mail", service => service.Staging?.Version == "2.4.0");
        var address = $"/api/services/{mail.Key}";
        var plan = await portal.Portal.GetAsync($"{address}/swap-plan");
        using (var swapped = await portal.Portal.SwapAsync(address, plan.Text("fingerprint"), new { acknowledged = plan.GetProperty("warnings") }))
            Assert.True(swapped.StatusCode == HttpStatusCode.Accepted, await swapped.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        mail = await portal.ServiceAsync("mail", service => service.Production?.Version == "2.4.0");
        await portal.DoAsync(mail, "delete", "staging");
        mail = await portal.ServiceAsync("mail", service => service.Staging is null);
        await portal.DoAsync(mail, "deploy", deployment: portal.Deployment(mail, "2.5.0", Slot.Staging, mail.Production!.Id.Value));

        mail = await portal.ServiceAsync("mail", service => service.Staging?.Version == "2.5.0");
        Assert.Equal("2.4.0", mail.Production!.Version);
    }

    [Fact]
    public async Task Post_DeleteOfASideThatSomebodyKeeps_IsRefusedUntilTheLeaseIsGivenUp()
    {
        await using var portal = await ChangePortal.StartAsync();
        var service = portal.Service("shop-api");
        var (address, standby) = ($"/api/services/{service.Key}", $"/api/services/{service.Key}/standby");
        var plan = await portal.Portal.GetAsync($"{address}/swap-plan");
        using (var swapped = await portal.Portal.SwapAsync(address, plan.Text("fingerprint"), new { acknowledged = plan.GetProperty("warnings") }))
            Assert.Equal(HttpStatusCode.Accepted, swapped.StatusCode);
        service = await portal.ServiceAsync("shop-api", now => now.Production?.Version == service.Staging!.Version);
        await (await portal.Portal.Client.PutAsJsonAsync(standby, new { until = portal.Portal.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(4) }, Token)).JsonAsync(HttpStatusCode.OK);

        var kept = (await portal.PlanAsync(service, new { kind = "delete", side = "staging" })).Body.GetProperty("findings").EnumerateArray().Single(finding => finding.Text("code") == "D12");
        Assert.Equal(("notMet", "block"), (kept.Text("answer"), kept.Text("severity")));
        Assert.EndsWith("Give up the lease first.", kept.Text("because"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await portal.StartAsync(service, "delete", "staging")).Status);

        await (await portal.Portal.Client.DeleteAsync($"{standby}/return", Token)).JsonAsync(HttpStatusCode.OK);
        await (await portal.Portal.Client.DeleteAsync(standby, Token)).JsonAsync(HttpStatusCode.OK);
        await portal.DoAsync(service, "delete", "staging");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_EndpointsDiffer_ProductionIsDeletedAndDeployedAgainAtItsAddress()
    {
        await using var portal = await ChangePortal.StartAsync();
        portal.Shelf.Add("5.6.0");
        var checkout = portal.Service("checkout");
        var wanted = portal.Deployment(checkout, "5.6.0", Slot.Production, checkout.Staging!.Id.Value, checkout.Production!.Vip!.Id);

        var ended = await portal.DoAsync(checkout, "redeploy", "production", wanted);

        Assert.Equal(["Delete checkout-0928", "Deploy checkout-5-6-0"], ended.GetProperty("steps").EnumerateArray().Select(step => step.Text("title")));
        var after = await portal.ServiceAsync("checkout", service => service.Production?.Version == "5.6.0");
        Assert.Equal((checkout.Key, checkout.Production.Vip.Address), (after.Key, after.Production!.Vip!.Address));
    }

    [Fact]
    public async Task Post_UpdateByHand_WaitsIsWalkedAndRolledBack()
    {
        await using var portal = await ChangePortal.StartAsync();
        portal.Shelf.Add("2.3.1");
        portal.Shelf.Add("2.3.0");
        var mail = portal.Service("mail");
        portal.Shelf.Runs(mail.Production!.Id, "2.3.0");

        var waiting = await portal.DoAsync(mail, "update", "production", portal.Deployment(mail, "2.3.1", Slot.Production, null, mail.Production.Vip!.Id), "manual", "waiting");
        Assert.Equal(2, waiting.GetProperty("domains").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await portal.SayAsync(waiting, "go-on")).Status);
        var walked = await portal.EndAsync(waiting);
        Assert.Equal(("waiting", 1), (walked.Text("state"), walked.GetProperty("domains").EnumerateArray().Count(domain => domain.Text("state") == "updated")));
        Assert.Equal(HttpStatusCode.OK, (await portal.SayAsync(walked, "roll-back")).Status);
        var back = await portal.EndAsync(walked);

        Assert.Equal(("succeeded", true), (back.Text("state"), back.GetProperty("isTakenBack").GetBoolean()));
        Assert.Equal("2.3.0", (await portal.ServiceAsync("mail", service => service.Production?.Version == "2.3.0")).Production!.Version);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("simultaneous")]
    public async Task Post_UpdateByItself_IsRolledBackWhileItRuns(string mode)
    {
        await using var portal = await ChangePortal.StartAsync();
        portal.Shelf.Add("2.3.1");
        portal.Shelf.Add("2.3.0");
        var mail = portal.Service("mail");
        portal.Shelf.Runs(mail.Production!.Id, "2.3.0");
        // It gets stuck, as an update does whose instances never start.
        await portal.Portal.FaultAsync(new { kind = "operationHangs", method = "PUT", times = 1 });

        var (status, started) = await portal.StartAsync(mail, "update", "production", portal.Deployment(mail, "2.3.1", Slot.Production, null, mail.Production.Vip!.Id), mode);
        Assert.True(status == HttpStatusCode.Accepted, started.ToString());
        var running = await portal.UntilAsync(started, now => now.GetProperty("links").TryGetProperty("rollBack", out var link) && link.ValueKind == System.Text.Json.JsonValueKind.String);
        Assert.Equal("running", running.Text("state"));
        Assert.Equal(HttpStatusCode.OK, (await portal.SayAsync(started, "roll-back")).Status);
        var (again, why) = await portal.SayAsync(started, "roll-back");
        var back = await portal.EndAsync(started);

        Assert.Equal(("succeeded", true), (back.Text("state"), back.GetProperty("isTakenBack").GetBoolean()));
        Assert.Equal(HttpStatusCode.Conflict, again);
        Assert.NotEqual("", why.Text("detail"));
        Assert.Equal("2.3.0", (await portal.ServiceAsync("mail", service => service.Production?.Version == "2.3.0")).Production!.Version);
        Assert.Equal(2, await portal.Portal.PutsAsync(mail.Production.Id.Value));
    }

    [Fact]
    public async Task Post_UpdateByItself_ShowsDomainAfterDomain()
    {
        await using var portal = await ChangePortal.StartAsync("00:00:05");
        portal.Shelf.Add("2.3.1");
        var mail = portal.Service("mail");

        var (_, started) = await portal.StartAsync(mail, "update", "production", portal.Deployment(mail, "2.3.1", Slot.Production, null, mail.Production!.Vip!.Id), "auto");
        var half = await portal.UntilAsync(started, now => Updated(now) == 1);
        var ended = await portal.EndAsync(started);

        Assert.Equal(("running", "updating"), (half.Text("state"), half.GetProperty("domains")[1].Text("state")));
        Assert.Equal(("succeeded", 2), (ended.Text("state"), Updated(ended)));

        static int Updated(System.Text.Json.JsonElement change) => change.GetProperty("domains").EnumerateArray().Count(domain => domain.Text("state") == "updated");
    }

    [Fact]
    public async Task Post_PolicyWantsASecondPerson_IsAskedApprovedAndStartedWithTheSamePlan()
    {
        await using var portal = await ChangePortal.StartAsync(policy: "SecondPerson");
        var mail = portal.Service("mail");
        var body = new { kind = "restart", side = "production", service = mail.Key.Value, reason = "Memory", typedName = "mail", acknowledged = Array.Empty<string>() };
        var (_, plan) = await portal.PlanAsync(mail, body);
        var sent = body with { acknowledged = [.. plan.GetProperty("warnings").EnumerateArray().Select(code => code.GetString()!)] };
        Assert.Equal(["reason", "name", "approval"], plan.GetProperty("rules").GetProperty("needs").EnumerateArray().Select(need => need.GetString()));
        var (refused, problem) = await portal.StartAsync(plan.Text("fingerprint"), sent);
        Assert.Equal((HttpStatusCode.Conflict, "R03"), (refused, problem.GetProperty("findings")[0].Text("code")));

        var (asking, asked) = await portal.AskAsync(plan.Text("fingerprint"), sent);
        Assert.Equal((HttpStatusCode.OK, "waiting", "Restart mail-1014"), (asking, asked.Text("state"), asked.Text("title")));
        var shown = await portal.Portal.GetAsync(asked.Text("changePlan"));
        Assert.Equal(plan.Text("fingerprint"), shown.Text("fingerprint"));
        var ben = Access.Everything(new Operator("ben", "Ben Koch"));
        Assert.IsType<ApprovalResult.Done>(await portal.Portal.Services.GetRequiredService<ApprovalService>().ApproveAsync(asked.Text("id"), new Fingerprint(shown.Text("fingerprint")), ben, TestContext.Current.CancellationToken));
        var (status, started) = await portal.StartAsync(plan.Text("fingerprint"), sent);

        Assert.True(status == HttpStatusCode.Accepted, started.ToString());
        Assert.Equal("succeeded", (await portal.EndAsync(started)).Text("state"));
        var receipt = await portal.Portal.GetAsync($"/api/operations/{started.Text("id")}/receipt");
        Assert.Contains("Ben Koch", receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_StopAndStart_AreInHistoryWithAReceipt()
    {
        await using var portal = await ChangePortal.StartAsync();
        var mail = portal.Service("mail");

        var stopped = await portal.DoAsync(mail, "stop", "production");
        await portal.DoAsync(mail, "start", "production");

        var history = (await portal.Portal.GetAsync("/api/ledger/history.json")).EnumerateArray().Where(line => line.Text("result") == "changed").Select(line => line.Text("change")).ToList();
        Assert.Contains("Stop mail-1014", history);
        Assert.Contains("Start mail-1014", history);
        var receipt = await portal.Portal.GetAsync($"/api/operations/{stopped.Text("id")}/receipt");
        Assert.Equal("Stop mail-1014", receipt.GetProperty("entry").GetProperty("what").GetProperty("change").Text("title"));
        Assert.True((await portal.Portal.GetAsync("/api/ledger/verify")).GetProperty("proved").GetBoolean());
        Assert.Equal(2, (await portal.Portal.GetAsync("/api/changes")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Post_WithoutWhatItAsksFor_IsRefusedAndNothingIsSent()
    {
        await using var portal = await ChangePortal.StartAsync();
        var mail = portal.Service("mail");
        var body = new { kind = "delete", side = "production", service = mail.Key.Value };
        var (_, plan) = await portal.PlanAsync(mail, body);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await portal.StartAsync(null, body)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await portal.StartAsync(new string('0', 64), body)).Status);
        var (status, refused) = await portal.StartAsync(plan.Text("fingerprint"), body);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(["D11", "R02"], refused.GetProperty("findings").EnumerateArray().Select(finding => finding.Text("code")).Order(StringComparer.Ordinal));
        Assert.Empty((await portal.Portal.GetAsync("/api/changes")).GetProperty("items").EnumerateArray());
        Assert.NotNull(portal.Service("mail").Production);
    }

    private static readonly (string Body, string Pointer)[] NoChanges =
    [
        ("""{ "kind": "explode" }""", "#/kind"),
        ("""{ "kind": "delete", "side": "production", "shell": true }""", "#"),
        ("""{ "kind": "delete", "service": "../../x" }""", "#/service"),
        ("""{ "side": "production" }""", "#"),
        ("[]", "#"),
        ("""{ "kind": "deploy", "deployment": { "name": "../evil", "subscription": "s", "resourceGroup": "g", "region": "r", "release": "1", "configuration": "<x/>", "address": { "id": "/subscriptions/s/x" }, "serviceName": "n", "version": "1" } }""", "#/deployment/name"),
    ];

    [Fact]
    public async Task Post_BodyThatIsNoChange_NamesTheFault()
    {
        await using var portal = await ChangePortal.StartAsync();
        foreach (var (body, pointer) in NoChanges)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await portal.Portal.Client.PostAsync("/api/changes/plan", content, TestContext.Current.CancellationToken);

            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{body}: {answer.StatusCode}");
            Assert.Contains($"\"{pointer}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Demotion_IsRefusedWithTheTwoRemedies()
    {
        await using var portal = await ChangePortal.StartAsync();

        var plan = await portal.Portal.GetAsync($"/api/services/{portal.Service("mail").Key}/change-plan?kind=demote&side=production");

        Assert.False(plan.GetProperty("canStart").GetBoolean());
        Assert.Equal("Deploy something to staging and swap the two, or stop production and delete it.", plan.GetProperty("findings")[0].Text("remedy"));
    }

    [Fact]
    public async Task Post_SwapWhileAChangeRuns_IsBusyWithTheChange()
    {
        await using var portal = await ChangePortal.StartAsync("00:00:20");
        var shop = portal.Service("shop-api");
        var address = $"/api/services/{shop.Key}";
        var plan = (await portal.Portal.GetAsync($"{address}/swap-plan")).GetProperty("fingerprint").GetString()!;

        var (status, change) = await portal.StartAsync(shop, "restart", "staging");
        Assert.True(status == HttpStatusCode.Accepted, change.ToString());
        using var swap = await portal.Portal.SwapAsync(address, plan);

        Assert.Equal(HttpStatusCode.Conflict, swap.StatusCode);
        Assert.Contains("Restart shop-api-1123", await swap.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await portal.Portal.SwapsSentAsync());
    }
}
