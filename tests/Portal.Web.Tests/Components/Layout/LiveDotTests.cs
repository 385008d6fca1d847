using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Swaps;
using Portal.Web.Components.Layout;
using Portal.Web.Operators;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Layout;

public sealed class LiveDotTests : BunitContext
{
    private readonly ServiceEstate estate = new();
    private readonly FakeTimeProvider time = new(Now);

    public LiveDotTests() => Services.AddSingleton(estate).AddSingleton<TimeProvider>(time).AddLocalOperator();

    [Fact]
    public void Dot_HeardJustNow_IsLiveWithTheTime() => Assert.Equal("live 14:03:00 UTC", Shown(Snapshot(Row("shop"))));

    [Fact]
    public void Dot_TenSecondsWithoutAWord_TurnsStaleByItself()
    {
        Put(Snapshot(Row("shop")));
        var dot = Render<LiveDot>();

        time.Advance(TimeSpan.FromSeconds(11));

        dot.WaitForAssertion(() => Assert.Equal(("stale", "stale 14:03:00 UTC"), (dot.Find(".live").GetAttribute("data-state"), dot.Find(".live").TextContent.Trim())));
    }

    [Fact]
    public void Dot_APartFailed_IsStaleAtOnce() =>
        Assert.Equal("stale 14:03:00 UTC", Shown(Snapshot(Row("shop")) with { Problems = [new EstateProblem(null, new CloudFailure(CloudFailureKind.Throttled, "Slow down."))] }));

    [Fact]
    public void Dot_BeforeTheFirstReading_Reads() => Assert.Equal("reading", Render<LiveDot>().Find(".live").TextContent.Trim());

    private string Shown(EstateSnapshot snapshot)
    {
        Put(snapshot);
        return Render<LiveDot>().Find(".live").TextContent.Trim();
    }

    private void Put(EstateSnapshot snapshot) => estate.Replace(snapshot, EstateSnapshot.Empty);
}
