using System.Net;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Problems;

public sealed class ProblemsApiTests
{
    [Fact]
    public async Task List_EachType_CanBeReadAtItsAddress()
    {
        await using var portal = await ApiPortal.StartAsync();

        foreach (var item in (await portal.GetAsync("/api/problems")).GetProperty("items").EnumerateArray())
            Assert.Equal(item.Text("title"), (await portal.GetAsync(item.Text("type"))).Text("title"));
    }

    [Fact]
    public async Task Get_Unknown_NamesIt()
    {
        await using var portal = await ApiPortal.StartAsync();

        var response = await portal.Client.GetAsync("/api/problems/none", TestContext.Current.CancellationToken);

        Assert.Contains("none", (await response.ProblemAsync(HttpStatusCode.NotFound, "problem-not-found")).Text("detail"), StringComparison.Ordinal);
    }
}
