using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Ledger;
using Portal.Domain.Policies;
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
        foreach (var address in new[] { "/access", "/api/grants", "/api/ledger" })
        {
            var (status, _, body) = await AskAsync(portal, HttpMethod.Get, address);

            Assert.True((int)status >= 500 || status == HttpStatusCode.OK, $"{address} {status}");
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
        builder.ConfigureTestServices(services => services.AddSingleton<ILedger, BrokenLedger>());
    });

    private static async Task<(HttpStatusCode Status, string Cache, string Body)> AskAsync(WholePortal portal, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", SignedInPortal.Cookie(portal, "in-Owner"));
        using var response = await portal.Client.SendAsync(request, Token);
        return (response.StatusCode, response.Headers.CacheControl?.ToString() ?? "", await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>A fault of ours, that nobody expects.</summary>
    private sealed class BrokenLedger : ILedger
    {
        private static InvalidOperationException Fault => new("a detail of the inside");

        public Task<LedgerEntry> AppendAsync(LedgerDraft draft, CancellationToken cancellationToken) => throw Fault;

        public Task<LedgerEntry?> FindAsync(long number, CancellationToken cancellationToken) => throw Fault;

        public Task<LedgerEntry?> FindAsync(Portal.Domain.Operations.OperationId operation, LedgerKind kind, CancellationToken cancellationToken) => throw Fault;

        public Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerFilter filter, CancellationToken cancellationToken) => throw Fault;

        public Task<IReadOnlyList<LedgerEntry>> AddedToAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) => throw Fault;

        public Task<LedgerEnds> EndsAsync(CancellationToken cancellationToken) => throw Fault;

        public IAsyncEnumerable<IReadOnlyList<StoredEntry>> ReadAsync(long upTo, CancellationToken cancellationToken) => throw Fault;

        public Task<IReadOnlyList<LedgerEntry>> FollowersAsync(string hash, CancellationToken cancellationToken) => throw Fault;
    }
}
