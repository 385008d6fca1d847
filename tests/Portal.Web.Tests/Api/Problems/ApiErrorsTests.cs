using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Problems;

public sealed class ApiErrorsTests
{
    [Theory]
    [InlineData("/api/nonsense")]
    [InlineData("/api/services/aaaaaaaaaaaaaaaaaaaa/nonsense")]
    [InlineData("/api/%0d%0aX")]
    public async Task Get_UnknownPath_IsNotFound(string path)
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync(path, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("DELETE", "/api/services", "GET")]
    [InlineData("POST", "/api/operations/1", "GET")]
    [InlineData("GET", "/api/services/aaaaaaaaaaaaaaaaaaaa/swaps", "POST")]
    [InlineData("PUT", "/healthz", "GET")]
    [InlineData("POST", "/readyz", "GET")]
    public async Task Send_WrongMethod_NamesTheRightOne(string method, string path, string allowed)
    {
        await using var portal = await ApiPortal.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal([allowed], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_Fault_SaysNothingButTheTraceIdThatTheLogHas()
    {
        await using var portal = await ApiPortal.StartAsync();
        portal.Cloud.Fault = new InvalidOperationException("The password is hunter2.");

        var response = await portal.Client.GetAsync($"/api/services/{ApiSamples.Key("shop-api")}/swap-plan", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.InternalServerError, "unexpected");
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(portal.Log, line => line.Contains(problem.Text("traceId"), StringComparison.Ordinal) && line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/api/operations", MemoryLog.BrokenSentence)]
    [InlineData("GET", "/api/operations/1", MemoryLog.BrokenSentence)]
    [InlineData("GET", "/api/services/{0}/swap-plan", MemoryLog.BrokenSentence)]
    [InlineData("POST", "/api/services/{0}/swaps", MemoryLog.BrokenSentence)]
    [InlineData("POST", "/api/services/{0}/swaps", MemoryLog.BrokenSentence, "key-1")]
    public async Task Send_LogCannotBeUsed_NamesCauseAndMend(string method, string path, string detail, string? idempotencyKey = null)
    {
        var log = new MemoryLog();
        await using var portal = await ApiPortal.StartAsync(change: services => services.AddSingleton<IOperationLog>(log));
        log.Fault = MemoryLog.Broken;
        using var request = new HttpRequestMessage(new HttpMethod(method), string.Format(CultureInfo.InvariantCulture, path, ApiSamples.Key("shop-api")));
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{new string('a', 64)}\"");
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);

        var response = await portal.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(detail, (await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "log-unavailable")).Text("detail"));
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Equal(0, portal.Cloud.Begun);
    }

    [Fact]
    public async Task Get_Always_IsNotStored()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync("/api/services", TestContext.Current.CancellationToken);

        Assert.True(response.Headers.CacheControl?.NoStore);
    }
}
