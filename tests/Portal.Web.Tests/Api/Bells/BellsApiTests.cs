using System.Net;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Bells;

public sealed class BellsApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bell_SetReadPutAway_ComesAndGoes()
    {
        await using var portal = await ApiPortal.StartAsync();
        var address = $"/api/services/{ApiSamples.Key("search")}/bell";
        await (await portal.Client.GetAsync(address, Token)).ProblemAsync(HttpStatusCode.NotFound, "bell-not-found");

        var set = await (await portal.Client.PutAsync(address, null, Token)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("waiting", "9.0.1", "9.0.2"), (set.Text("state"), set.Text("fromVersion"), set.Text("toVersion")));
        Assert.Equal(set.Text("setAt"), (await portal.GetAsync(address)).Text("setAt"));
        Assert.Equal(HttpStatusCode.NoContent, (await portal.Client.DeleteAsync(address, Token)).StatusCode);
        await (await portal.Client.GetAsync(address, Token)).ProblemAsync(HttpStatusCode.NotFound, "bell-not-found");
    }

    [Fact]
    public async Task Set_ReadyOrUnknown_IsRefused()
    {
        await using var portal = await ApiPortal.StartAsync();

        await (await portal.Client.PutAsync($"/api/services/{ApiSamples.Key("shop-api")}/bell", null, Token)).ProblemAsync(HttpStatusCode.Conflict, "bell-needless");
        await (await portal.Client.PutAsync($"/api/services/{new string('a', 20)}/bell", null, Token)).ProblemAsync(HttpStatusCode.NotFound, "service-not-found");
        await (await portal.Client.PutAsync("/api/services/x/bell", null, Token)).ProblemAsync(HttpStatusCode.NotFound, "service-not-found");
    }

    [Fact]
    public async Task Bell_ThePairChanges_EndsAndSaysWhy()
    {
        await using var portal = await ApiPortal.StartAsync();
        var address = $"/api/services/{ApiSamples.Key("search")}/bell";
        await portal.Client.PutAsync(address, null, Token);

        portal.Cloud.Change("search", service => service with { Staging = service.Staging! with { Version = "9.0.3" } });

        while ((await portal.GetAsync(address)).Text("state") == "waiting")
            await Task.Delay(50, Token);
        var bell = await portal.GetAsync(address);
        Assert.Equal(("pairChanged", "staging is 9.0.3 now"), (bell.Text("state"), bell.Text("because")));
    }
}
