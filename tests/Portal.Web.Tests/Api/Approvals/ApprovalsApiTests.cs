using System.Net;
using System.Net.Http.Json;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Approvals;

/// <summary>The one operator of this portal asks; the domain lets somebody else decide.</summary>
public sealed class ApprovalsApiTests
{
    private static readonly Access Ben = Access.Everything(new Operator("ben", "Ben Koch"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AskedAndApproved_SamePlanSwaps()
    {
        await using var portal = await StartAsync();
        var plan = await portal.FingerprintAsync("shop-api");
        await (await SwapAsync(portal, plan)).ProblemAsync(HttpStatusCode.Conflict, "approval-missing");

        var asked = await (await AskAsync(portal, plan)).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(("waiting", "Release", plan, false), (asked.Text("state"), asked.Text("reason"), asked.Text("fingerprint"), asked.GetProperty("mayDecide").GetBoolean()));
        await (await SwapAsync(portal, plan)).ProblemAsync(HttpStatusCode.Conflict, "approval-missing");
        await portal.Service<ApprovalService>().ApproveAsync(asked.Text("id"), new Fingerprint(plan), Ben, Token);

        var swap = await (await SwapAsync(portal, plan)).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal("Ben Koch", swap.Text("approvedBy"));
        Assert.Equal("given", (await portal.GetAsync($"/api/approvals/{asked.Text("id")}")).Text("state"));
        await portal.EndAsync($"/api/operations/{swap.Text("id")}");
        var receipt = await portal.GetAsync($"/api/operations/{swap.Text("id")}/receipt");
        Assert.Contains("Ben Koch", receipt.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_OwnRequest_IsForbidden()
    {
        await using var portal = await StartAsync();
        var plan = await portal.FingerprintAsync("shop-api");
        var id = (await (await AskAsync(portal, plan)).JsonAsync(HttpStatusCode.OK)).Text("id");

        var refused = await (await PostAsync(portal, $"/api/approvals/{id}/approve", plan, null)).ProblemAsync(HttpStatusCode.Forbidden, "forbidden");

        Assert.Contains("You asked for it yourself", refused.Text("detail"), StringComparison.Ordinal);
        await (await SwapAsync(portal, plan)).ProblemAsync(HttpStatusCode.Conflict, "approval-missing");
    }

    [Fact]
    public async Task Withdraw_EndsIt()
    {
        await using var portal = await StartAsync();
        var id = (await (await AskAsync(portal, await portal.FingerprintAsync("shop-api"))).JsonAsync(HttpStatusCode.OK)).Text("id");

        Assert.Equal("withdrawn", (await (await PostAsync(portal, $"/api/approvals/{id}/withdraw", null, null)).JsonAsync(HttpStatusCode.OK)).Text("state"));

        await (await PostAsync(portal, $"/api/approvals/{id}/withdraw", null, null)).ProblemAsync(HttpStatusCode.Conflict, "approval-ended");
        Assert.Equal("withdrawn", (await portal.GetAsync("/api/approvals")).GetProperty("items")[0].Text("state"));
    }

    [Fact]
    public async Task Ask_WithoutAPlan_OrWithAnOldOne_SaysWhatToDo()
    {
        await using var portal = await StartAsync();

        await (await AskAsync(portal, null)).ProblemAsync(HttpStatusCode.PreconditionRequired, "plan-missing");
        await (await AskAsync(portal, new string('0', 64))).ProblemAsync(HttpStatusCode.PreconditionFailed, "plan-outdated");
        await (await PostAsync(portal, "/api/approvals/none/approve", new string('0', 64), null)).ProblemAsync(HttpStatusCode.NotFound, "approval-not-found");
    }

    [Fact]
    public async Task Ask_NotNeeded_SaysSo()
    {
        await using var portal = await ApiPortal.StartAsync();

        await (await AskAsync(portal, await portal.FingerprintAsync("shop-api"))).ProblemAsync(HttpStatusCode.Conflict, "approval-not-needed");
    }

    private static Task<ApiPortal> StartAsync() => ApiPortal.StartAsync(policy: new SwapPolicy { Friction = FrictionRung.SecondPerson });

    private static Task<HttpResponseMessage> AskAsync(ApiPortal portal, string? plan) => PostAsync(portal, $"/api/services/{ApiSamples.Key("shop-api")}/approvals", plan, new { reason = "Release" });

    private static Task<HttpResponseMessage> SwapAsync(ApiPortal portal, string plan) => portal.SwapAsync("shop-api", plan, JsonContent.Create(new { reason = "Release", confirm = "shop-api" }));

    private static async Task<HttpResponseMessage> PostAsync(ApiPortal portal, string address, string? plan, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body) };
        if (plan is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{plan}\"");
        return await portal.Client.SendAsync(request, Token);
    }
}
