using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Rules;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Rules;

public sealed class WindowLineTests
{
    [Fact]
    public void Of_OnNow_SaysWhenItOpensAndComesFirst()
    {
        var lines = Of(RuleSamples.Window(Sample.Now.AddHours(3), Sample.Now.AddHours(4)), RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddMinutes(192)) with { Reason = "Weekend trade." });

        Assert.Equal(["Everything is closed, opens in 3 h 12 min.", "Everything closes in 3 h."], lines.Select(line => line.Title));
        Assert.Equal("Until Fri 6 Nov 17:14 UTC, because of Weekend trade. 1 service.", lines[0].Text);
    }

    [Fact]
    public void Of_FarAheadOrOnlyWarning_IsNoLine() => Assert.Empty(Of(
        RuleSamples.Window(Sample.Now.AddHours(25), Sample.Now.AddHours(26)), RuleSamples.Window(Sample.Now.AddHours(-1), Sample.Now.AddHours(1)) with { Effect = WindowEffect.Warns }));

    [Theory]
    [InlineData("*", "Everything")]
    [InlineData("/subscriptions/s1", "Retail-Prod")]
    [InlineData("/subscriptions/gone", "Subscription gone")]
    [InlineData("/subscriptions/s1/resourceGroups/shop", "Resource group shop")]
    [InlineData("team=retail", "Team retail")]
    [InlineData("service=aaaaaaaaaaaaaaaaaaaa", "A service that has gone")]
    public void Place_HasTheNameThatPeopleKnow(string scope, string name) => Assert.Equal(name, WindowLine.Place(RuleScope.Parse(scope)!, DialogSamples.Estate(DialogSamples.Service)));

    private static List<WindowLine> Of(params FreezeWindow[] windows)
    {
        var timed = windows.Select(window => new TimedWindow(window, [new WindowSpan(new(window.Start, TimeSpan.Zero), new(window.End, TimeSpan.Zero))], false));
        return [.. WindowLine.Of(RuleBook.Empty with { Windows = [.. timed] }, DialogSamples.Estate(DialogSamples.Service), Sample.Now)];
    }
}
