using System.Text.Json;
using Azure;
using Azure.Core;

namespace Portal.Arm.Tests;

public sealed class ArmRequestsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_EmbeddedCloud_KeepsHostAndBringsToken()
    {
        await using var arm = await FakeArm.StartAsync(200);

        await arm.Connection.Requests.SendAsync(new ArmRequest(RequestMethod.Put, "/x?api-version=1", new { a = 1, b = (string?)null }) { Correlation = "swap-42" }, Token);

        var (method, url, headers) = Assert.Single(arm.Requests);
        Assert.Equal("PUT", method);
        Assert.Equal("https://management.emulator.invalid/x?api-version=1", url);
        Assert.Equal("Bearer emulator", headers.Authorization);
        Assert.Equal("swap-42", headers["x-ms-client-request-id"]);
    }

    [Fact]
    public async Task ListAsync_TwoPages_FollowsNextLink()
    {
        await using var arm = await FakeArm.StartAsync(context => FakeArm.WriteAsync(context, 200, context.Request.Query["page"] == "2"
            ? """{"value":["c"]}"""
            : """{"value":["a","b"],"nextLink":"https://management.emulator.invalid/list?page=2"}"""));

        Assert.Equal(["a", "b", "c"], await arm.Connection.Requests.ListAsync<string>("/list", Token));
    }

    [Theory]
    [InlineData("https://elsewhere.example/list?page=2")]
    [InlineData("//elsewhere.example/list?page=2")]
    [InlineData("http://management.emulator.invalid/list?page=2")]
    [InlineData("https://management.emulator.invalid:8443/list?page=2")]
    public async Task ListAsync_NextLinkLeadsElsewhere_SendsNothingThere(string next)
    {
        await using var arm = await FakeArm.StartAsync(200, $$"""{"value":["a"],"nextLink":"{{next}}"}""");

        await Assert.ThrowsAsync<ArmAddressException>(() => arm.Connection.Requests.ListAsync<string>("/list", Token));

        Assert.Single(arm.Requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task ListAsync_NoList_IsNoEmptyList(string body)
    {
        await using var arm = await FakeArm.StartAsync(200, body);

        await Assert.ThrowsAsync<JsonException>(() => arm.Connection.Requests.ListAsync<string>("/list", Token));
    }

    [Fact]
    public async Task ListAsync_NextLinkForEver_Stops()
    {
        await using var arm = await FakeArm.StartAsync(200, """{"value":[],"nextLink":"https://management.emulator.invalid/list"}""");

        await Assert.ThrowsAsync<JsonException>(() => arm.Connection.Requests.ListAsync<string>("/list", Token));
    }

    [Fact]
    public async Task GetAsync_NotThere_Throws()
    {
        await using var arm = await FakeArm.StartAsync(404, """{"error":{"code":"ResourceNotFound","message":"gone"}}""");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => arm.Connection.Requests.GetAsync<object>("/x", Token));

        Assert.Equal("ResourceNotFound", failure.ErrorCode);
    }

    [Fact]
    public async Task ReadAsync_ShorterAnswerAfterALongOne_IsReadAlone()
    {
        await using var arm = await FakeArm.StartAsync(context => FakeArm.WriteAsync(context, 200, context.Request.Query["page"] == "1" ? new string('x', 1_000_000) : "short"));
        using var held = new MemoryStream();

        await arm.Connection.Requests.ReadAsync(new ArmRequest(RequestMethod.Post, "/x?page=1", new { a = 1 }), held, Token);
        Assert.Equal(1_000_000, held.Length);
        await arm.Connection.Requests.ReadAsync(new ArmRequest(RequestMethod.Post, "/x?page=2", new { a = 1 }), held, Token);

        Assert.Equal("short", await new StreamReader(held).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task ReadAsync_Refused_TellsWhatAzureSaid()
    {
        await using var arm = await FakeArm.StartAsync(403, """{"error":{"code":"AuthorizationFailed","message":"May not read."}}""");
        using var held = new MemoryStream();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => arm.Connection.Requests.ReadAsync(new ArmRequest(RequestMethod.Post, "/x"), held, Token));

        var told = ArmFailures.Of(failure, "read all");
        Assert.Equal(("AuthorizationFailed", "May not read."), (told.Code, told.Message));
    }

    [Fact]
    public async Task ReadAsync_CutOff_IsAnAnswerThatDidNotCome()
    {
        await using var arm = await FakeArm.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync("half"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var held = new MemoryStream();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => arm.Connection.Requests.ReadAsync(new ArmRequest(RequestMethod.Post, "/x"), held, Token));

        Assert.True(ArmFailures.Explains(failure, Token), $"{failure.GetType()}");
        Assert.Equal(ArmFailureKind.Network, ArmFailures.Of(failure, "read all").Kind);
    }
}
