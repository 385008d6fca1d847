using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Bells;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Bells;

public sealed class BellButtonTests : DialogContext
{
    private static readonly ServiceRow Blocked = ServiceRow.Of(DialogSamples.Plan(findings: [DialogSamples.NotMet()]));

    [Fact]
    public void Button_NothingStandsInTheWay_IsNotThere() => Assert.Empty(Show(ServiceRow.Of(DialogSamples.Plan())).FindAll("button"));

    [Fact]
    public void Button_NoPair_IsNotThere() =>
        Assert.Empty(Show(ServiceRow.Of(DialogSamples.Plan(DialogSamples.Service with { Staging = null }, [DialogSamples.NotMet()]))).FindAll("button"));

    [Fact]
    public async Task Press_SetsTheBellAndPressedAgainTakesItBack()
    {
        var button = Show(Blocked);
        Assert.Equal("Tell me when shop-api is ready", button.Find("button").GetAttribute("aria-label"));

        await button.Find("button").ClickAsync(new());
        Assert.Equal("true", button.Find("button").GetAttribute("aria-pressed"));
        Assert.NotNull(Bell);

        await button.Find("button").ClickAsync(new());
        Assert.Equal("false", button.Find("button").GetAttribute("aria-pressed"));
        Assert.Null(Bell);
    }

    [Fact]
    public async Task Press_GreenInThisMoment_SaysSo()
    {
        var button = Show(Blocked);
        FillEstate(); // Meanwhile it is ready.

        await button.Find("button").ClickAsync(new());

        Assert.Contains("shop-api can be swapped now", button.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bell_SetInAnotherWindow_IsShown()
    {
        var button = Show(Blocked);

        await Services.GetRequiredService<ReadyBells>().SetAsync(DialogSamples.Service.Key, Services.GetRequiredService<CurrentOperator>().Access, Xunit.TestContext.Current.CancellationToken);

        button.WaitForAssertion(() =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            Assert.Equal("true", button.Find("button").GetAttribute("aria-pressed"));
        });
    }

    private ReadyBell? Bell => Services.GetRequiredService<ReadyBells>().Of(DialogSamples.Service.Key, Services.GetRequiredService<CurrentOperator>().Value);

    private IRenderedComponent<BellButton> Show(ServiceRow row)
    {
        Services.GetRequiredService<ServiceEstate>().Update(now => now with { Rows = [row], ReadAt = Sample.Now });
        return Render<BellButton>(parameters => parameters.Add(it => it.Row, row));
    }
}
