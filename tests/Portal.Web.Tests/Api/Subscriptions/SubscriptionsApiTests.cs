using System.Net;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Subscriptions;

public sealed class SubscriptionsApiTests
{
    [Fact]
    public async Task List_Always_HasIdAndName()
    {
        await using var portal = await ApiPortal.StartAsync();

        var items = (await portal.GetAsync("/api/subscriptions")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["Finance-Prod", "Retail-Prod"], items.Select(item => item.Text("name")));
        Assert.Equal(ApiSamples.Finance.Id.Value, items[0].Text("id"));
    }

    [Fact]
    public async Task List_BeforeTheFirstReading_AsksToComeBack()
    {
        await using var portal = await ApiPortal.StartAsync(silent: true);

        var response = await portal.Client.GetAsync("/api/subscriptions", TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "not-read-yet");
        Assert.NotNull(response.Headers.RetryAfter);
    }
}
