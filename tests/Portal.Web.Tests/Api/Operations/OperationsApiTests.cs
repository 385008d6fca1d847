using System.Net;
using System.Text.Json;
using Portal.Domain.Operations;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Operations;

public sealed class OperationsApiTests
{
    [Fact]
    public async Task Get_WhileItRuns_ShowsThePhase()
    {
        await using var portal = await ApiPortal.StartAsync();
        portal.Cloud.Holds = true;
        var started = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"));

        var operation = await portal.GetAsync(started.Headers.Location!.ToString());

        Assert.Equal(("running", "Switch", Environment.UserName), (operation.Text("state"), operation.Text("phase"), operation.Text("startedBy")));
        Assert.Equal(["Check again", "Switch", "Verify", "Done"], operation.GetProperty("steps").EnumerateArray().Select(step => step.Text("name")));
        Assert.Equal(["done", "running", "pending", "pending"], operation.GetProperty("steps").EnumerateArray().Select(step => step.Text("state")));
        Assert.Equal(JsonValueKind.Null, operation.GetProperty("endedAt").ValueKind);
        Assert.Equal(JsonValueKind.String, operation.GetProperty("id").ValueKind);
    }

    [Theory]
    [InlineData(OperationStatus.Unknown, "unknown", "Verify", "Outcome unknown")]
    [InlineData(OperationStatus.Split, "unknown", "Verify", "Only one side moved")]
    [InlineData(OperationStatus.Failed, "failed", "Verify", "Nothing was changed")]
    [InlineData(OperationStatus.Canceled, "canceled", "Switch", "Canceled")]
    [InlineData(OperationStatus.Succeeded, "succeeded", "Done", "Swapped")]
    public async Task Get_EachStatus_HasStateAndPhase(OperationStatus status, string state, string phase, string text)
    {
        await using var portal = await ApiPortal.StartAsync(change: WithoutWorker);
        await portal.WriteAsync("shop-api", status);

        var operation = await portal.GetAsync("/api/operations/1");

        Assert.Equal((state, phase, text), (operation.Text("state"), operation.Text("phase"), operation.Text("text")));
    }

    [Fact]
    public async Task Get_CloudAccepted_KeepsItsAddressesToItself()
    {
        await using var portal = await ApiPortal.StartAsync();
        var started = await portal.SwapAsync("shop-api", await portal.FingerprintAsync("shop-api"));

        var operation = await portal.EndAsync(started.Headers.Location!.ToString());

        Assert.DoesNotContain("/ips/", operation.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task Get_Unknown_NamesIt(string id)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"/api/operations/{id}", TestContext.Current.CancellationToken);

        Assert.Equal(id, (await response.ProblemAsync(HttpStatusCode.NotFound, "operation-not-found")).Text("id"));
    }

    [Fact]
    public async Task List_MoreThanAPage_WalksThroughAllNewestFirst()
    {
        await using var portal = await ApiPortal.StartAsync(change: WithoutWorker);
        for (var number = 1; number <= 60; number++)
            await portal.WriteAsync(number % 2 == 0 ? "shop-api" : "billing", OperationStatus.Succeeded);

        var first = await portal.GetAsync("/api/operations");
        var second = await portal.GetAsync(first.Text("next"));

        var ids = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(item => item.Text("id"));
        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(number => $"{number}"), ids);
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task List_Filtered_HasThoseOnly()
    {
        await using var portal = await ApiPortal.StartAsync(change: WithoutWorker);
        await portal.WriteAsync("shop-api", OperationStatus.Succeeded);
        await portal.WriteAsync("shop-api", OperationStatus.Split);
        await portal.WriteAsync("billing", OperationStatus.Failed);

        Assert.Equal("2,1", await IdsAsync($"?service={ApiSamples.Key("shop-api")}"));
        Assert.Equal("2", await IdsAsync("?active=true"));
        Assert.Equal("3,1", await IdsAsync("?active=false"));
        Assert.Equal("1", await IdsAsync("?before=2"));
        Assert.Equal("", await IdsAsync($"?service={ApiSamples.Key("nobody")}"));

        async Task<string> IdsAsync(string query) =>
            string.Join(',', (await portal.GetAsync($"/api/operations{query}")).GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
    }

    [Theory]
    [InlineData("?service=x", "service")]
    [InlineData("?active=maybe", "active")]
    [InlineData("?before=-1", "before")]
    public async Task List_BadParameter_NamesIt(string query, string parameter)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync($"/api/operations{query}", TestContext.Current.CancellationToken);

        Assert.Equal(parameter, (await response.ProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).GetProperty("errors")[0].Text("parameter"));
    }

    private static void WithoutWorker(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => ApiPortal.Remove<Portal.Web.Workers.SwapWorker>(services);
}
