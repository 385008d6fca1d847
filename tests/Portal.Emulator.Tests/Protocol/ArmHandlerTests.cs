using System.Net.Sockets;
using System.Text;

namespace Portal.Emulator.Tests.Protocol;

public sealed class ArmHandlerTests
{
    private static readonly string Shop = Paths.Deployment("shop-api", "0911");

    [Fact]
    public async Task AnswerAsync_AnyAnswer_CarriesArmsHeaders()
    {
        await using var cloud = await RunningCloud.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Shop}?{Paths.Compute}");
        request.Headers.Add("x-ms-client-request-id", "op-42");
        using var response = await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await Answer.OfAsync(response, TestContext.Current.CancellationToken);
        Assert.Equal("op-42", answer.Headers["x-ms-client-request-id"]);
        Assert.True(Guid.TryParse(answer.Headers["x-ms-request-id"], out _));
        Assert.True(Guid.TryParse(answer.Headers["x-ms-correlation-request-id"], out _));
        Assert.Equal("249", answer.Headers["x-ms-ratelimit-remaining-subscription-reads"]);
        Assert.DoesNotContain("null", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerAsync_WithoutToken_IsRefused()
    {
        await using var cloud = await RunningCloud.StartAsync();
        cloud.Http.DefaultRequestHeaders.Remove("Authorization");
        var answer = await cloud.GetAsync($"{Shop}?{Paths.Compute}");
        Assert.Equal((401, "AuthenticationFailed"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("", "MissingApiVersionParameter")]
    [InlineData("?api-version=now", "InvalidApiVersionParameter")]
    [InlineData("?api-version=2019-01-01", "NoRegisteredProviderFound")]
    public async Task AnswerAsync_WrongApiVersion_IsRefused(string query, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.GetAsync(Shop + query);
        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("GET", $"/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Compute/cloudServices?{Paths.Compute}", 404, "SubscriptionNotFound")]
    [InlineData("GET", $"/subscriptions/{Paths.Retail}/resourceGroups/none/providers/Microsoft.Compute/cloudServices?{Paths.Compute}", 404, "ResourceGroupNotFound")]
    [InlineData("GET", $"/subscriptions/{Paths.Retail}/resourceGroups/rg-shop-api/providers/Microsoft.Compute/cloudServices/none?{Paths.Compute}", 404, "ResourceNotFound")]
    [InlineData("GET", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/virtualMachines?{Paths.Compute}", 501, "NotImplemented")]
    [InlineData("GET", $"/subscriptions/{Paths.Retail}/providers/Contoso.Rockets/rockets?{Paths.Compute}", 404, "InvalidResourceNamespace")]
    [InlineData("POST", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}", 405, "MethodNotAllowed")]
    [InlineData("GET", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}&$skiptoken=!", 400, "InvalidSkipToken")]
    [InlineData("GET", $"/subscriptions/{Paths.Retail}/providers/Microsoft.Network/locations/westeurope/operations/none?{Paths.Network}", 404, "NotFound")]
    public async Task AnswerAsync_WhatIsNotThere_HasAnEnvelope(string method, string path, int status, string code)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var answer = await cloud.SendAsync(new HttpMethod(method), path);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
        Assert.False(string.IsNullOrEmpty(answer.ErrorMessage));
    }

    [Theory]
    [InlineData("2022-04-04", "frontendIPConfigurations")]
    [InlineData("2022-09-04", "frontendIpConfigurations")]
    [InlineData("2024-11-04", "frontendIpConfigurations")]
    public async Task AnswerAsync_ApiVersion_DecidesTheSpelling(string version, string name)
    {
        await using var cloud = await RunningCloud.StartAsync();
        var profile = (await cloud.GetAsync($"{Shop}?api-version={version}")).Json.GetProperty("properties").GetProperty("networkProfile");
        Assert.True(profile.GetProperty("loadBalancerConfigurations")[0].GetProperty("properties").TryGetProperty(name, out _));
    }

    [Fact]
    public async Task AnswerAsync_PathInAnyCase_FindsTheResource()
    {
        await using var cloud = await RunningCloud.StartAsync();
        Assert.Equal(200, (await cloud.GetAsync($"{Shop.ToUpperInvariant()}?{Paths.Compute}")).Status);
    }

    [Fact]
    public async Task AnswerAsync_FiftyReadsAtOnce_AreAllAnswered()
    {
        await using var cloud = await RunningCloud.StartAsync();
        var path = $"/subscriptions/{Paths.Retail}/providers/Microsoft.Compute/cloudServices?{Paths.Compute}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => cloud.GetAsync(path)));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
    }

    [Fact]
    public async Task AnswerAsync_BodyThatCannotBeRead_IsTheClientsFault()
    {
        await using var cloud = await RunningCloud.StartAsync();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(cloud.Options.SocketPath), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(new NetworkStream(socket));
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"PATCH {Shop}?{Paths.Compute} HTTP/1.1\r\nHost: management.emulator.invalid\r\nAuthorization: Bearer test\r\nContent-Length: 40000000\r\n\r\n"),
            TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }
}
