using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Grants;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>What is told when something goes wrong, and what stays in a browser.</summary>
public sealed class ErrorPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fault_TellsNoDetails()
    {
        await using var portal = await StartAsync();
        foreach (var address in new[] { "/", "/access", "/api/grants", "/api/services", "/not-there" })
        {
            var (status, _, body) = await AskAsync(portal, HttpMethod.Get, address);

            Assert.Equal(HttpStatusCode.InternalServerError, status);
            foreach (var detail in new[] { "a detail of the inside", "InvalidOperationException", " at Portal.", ".cs:line" })
                Assert.DoesNotContain(detail, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_OfAPerson_StaysInNoCache()
    {
        await using var portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "*"));
        foreach (var address in new[] { "/", "/history", "/api/services", "/denied" })
            Assert.Contains("no-store", (await AskAsync(portal, HttpMethod.Get, address)).Cache, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trace_IsNotAnswered()
    {
        await using var portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "*"));
        foreach (var address in new[] { "/", "/api/services", "/healthz", "/css/portal.css" })
        {
            var (status, _, body) = await AskAsync(portal, HttpMethod.Trace, address);

            Assert.InRange((int)status, 400, 499);
            Assert.DoesNotContain("__Host-portal", body, StringComparison.Ordinal);
        }
    }

    private static Task<WholePortal> StartAsync() => WholePortal.StartAsync(builder =>
    {
        SignedInPortal.Configure(builder, "*");
        builder.UseEnvironment("Production").ConfigureTestServices(services => services.AddSingleton<IStandingGrants, BrokenGrants>());
    });

    private static async Task<(HttpStatusCode Status, string Cache, string Body)> AskAsync(WholePortal portal, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", SignedInPortal.Cookie(portal, "in-Owner"));
        using var response = await portal.Client.SendAsync(request, Token);
        return (response.StatusCode, response.Headers.CacheControl?.ToString() ?? "", await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>A fault of ours, that nobody expects.</summary>
    private sealed class BrokenGrants : IStandingGrants
    {
        public IReadOnlyList<GivenRole> Now => throw new InvalidOperationException("a detail of the inside");
    }
}
