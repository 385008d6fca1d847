using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Conformance;

/// <summary>The page of what is not there answers 404, with words and links to go on; and what may not be seen cannot be told from it.</summary>
public sealed partial class MissingPagesTests : IAsyncLifetime
{
    private static readonly string NoKey = new('a', 20);

    private WholePortal portal = null!;
    private HostedService inScope = null!;
    private HostedService outOfScope = null!;

    private string Seen => $"/subscriptions/{inScope.Subscription.Id}/services/{inScope.Key}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await WholePortal.StartAsync(builder => SignedInPortal.Configure(builder, "team=Shop"));
        var rows = portal.Services.GetRequiredService<ServiceEstate>().Now.Rows.Select(row => row.Service).ToList();
        inScope = rows.First(service => service is { Team: "Shop", Production: not null, Staging: not null });
        outOfScope = rows.First(service => service.Team is not null and not "Shop" && service is { Production: not null, Staging: not null } && service.Subscription.Id == inScope.Subscription.Id);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("/nowhere/at/all", "There is no such page")]
    [InlineData("/not-found", "There is no such page")]
    [InlineData("/subscriptions/nowhere", "There is no subscription")]
    [InlineData("/subscriptions/nowhere/deploy", "There is no such page")]
    [InlineData("/operations/999999", "There is no such swap")]
    [InlineData("/operations/none", "There is no such swap")]
    [InlineData("/operations/999999/receipt", "There is no such receipt")]
    [InlineData("/operations/999999/repair/back", "Repair swap")]
    [InlineData("/operations/999999/repair/sideways", "There is no such page")]
    [InlineData("/ledger/999999", "There is no such entry")]
    [InlineData("/releases/aaaaaaaaaaaaaaaaaaaa", "There is no such page")]
    [InlineData("/approvals/none", "There is no such page")]
    public async Task Unknown_Answers404AndSaysSo(string address, string words)
    {
        var visit = await AskAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, visit.Status);
        Assert.Contains(words, WebUtility.HtmlDecode(visit.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/deployments/staging")]
    [InlineData("/deployments/staging/roles/Any")]
    [InlineData("/deployments/staging/roles/Any/instances/Any_IN_0")]
    [InlineData("/swap")]
    [InlineData("/deploy")]
    [InlineData("/tell")]
    [InlineData("/change/restart/staging")]
    public async Task Service_UnknownOrOutOfScope_Answers404AndLooksTheSame(string rest)
    {
        var unknown = await AskAsync($"/subscriptions/{inScope.Subscription.Id}/services/{NoKey}{rest}");
        var hidden = await AskAsync($"/subscriptions/{outOfScope.Subscription.Id}/services/{outOfScope.Key}{rest}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.Status, hidden.Status));
        Assert.Equal(Plain(unknown.Body, NoKey), Plain(hidden.Body, outOfScope.Key.Value));
    }

    [Theory]
    [InlineData("/deployments/nowhere")]
    [InlineData("/deployments/staging/roles/Nobody")]
    [InlineData("/change/dance/staging")]
    public async Task PartOfAService_Unknown_Answers404(string rest) => Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(Seen + rest)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("/deployments/staging")]
    [InlineData("/swap")]
    [InlineData("/deploy")]
    [InlineData("/tell")]
    [InlineData("/change/restart/staging")]
    public async Task Service_There_Answers200(string rest) => Assert.Equal(HttpStatusCode.OK, (await AskAsync(Seen + rest)).Status);

    private async Task<Visit> AskAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", SignedInPortal.Cookie(portal, "in-Operator"));
        using var response = await portal.Client.SendAsync(request, Token);
        return new Visit(response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Without what the address said, and without what is sealed anew with each answer.</summary>
    private static string Plain(string body, string key) => Sealed().Replace(body, "").Replace(key, "KEY", StringComparison.Ordinal);

    [GeneratedRegex("<!--Blazor.*?-->|CfDJ8[A-Za-z0-9_-]+", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sealed();
}
