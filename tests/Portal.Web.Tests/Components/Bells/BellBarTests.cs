using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Bells;
using Portal.Domain.Policies;
using Portal.Domain.Notices;
using Portal.Web.Components.Bells;
using Portal.Web.Operators;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Bells;

public sealed class BellBarTests : DialogContext
{
    private ReadyBells Bells => Services.GetRequiredService<ReadyBells>();

    private Operator Me => Services.GetRequiredService<CurrentOperator>().Value;

    [Fact]
    public async Task Bar_ABellRings_SaysSoOffersTheDialogAndTellsTheBrowserOnce()
    {
        FillEstate();
        await WriteAsync(BellState.Waiting, 0);
        var bar = Render<BellBar>();
        Assert.Empty(bar.FindAll(".notice"));

        await WriteAsync(BellState.Rang, 1);

        bar.WaitForAssertion(() =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(200));
            Assert.Contains("shop-api is ready.", bar.Find(".notice b").TextContent, StringComparison.Ordinal);
        });
        Assert.EndsWith("/swap", bar.Find("a.change").GetAttribute("href"), StringComparison.Ordinal);
        var told = JSInterop.Invocations.Single(call => call.Identifier == "portal.notify");
        Assert.Equal(("shop-api is ready", bar.Find("a.change").GetAttribute("href")), (told.Arguments[1], told.Arguments[3]));
    }

    [Fact]
    public async Task Bar_RangBeforeThePageOpened_IsShownAndNotToldTheBrowser()
    {
        FillEstate();
        await WriteAsync(BellState.Rang, 0);

        var bar = Render<BellBar>();

        bar.WaitForElement(".notice");
        Assert.DoesNotContain(JSInterop.Invocations, call => call.Identifier == "portal.notify");
    }

    [Fact]
    public async Task Bar_ThePairChanged_SaysWhy()
    {
        FillEstate();
        await WriteAsync(BellState.PairChanged, 0, "staging is 4.2.1 now");

        Assert.Contains("staging is 4.2.1 now", Render<BellBar>().WaitForElement(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bar_OfAServiceThatMayNotBeSeen_SaysNothing()
    {
        await WriteAsync(BellState.Rang, 0); // The estate is empty: it is not there for the reader.

        Assert.Empty(Render<BellBar>().FindAll(".notice"));
    }

    [Fact]
    public async Task PutAway_Pressed_IsGoneForGood()
    {
        FillEstate();
        await WriteAsync(BellState.Rang, 0);
        var bar = Render<BellBar>();
        bar.WaitForElement(".notice");

        await bar.Find("button").ClickAsync(new());

        Assert.Null(Bells.Of(DialogSamples.Service.Key, Me));
    }

    private async Task WriteAsync(BellState state, long revision, string because = "")
    {
        var bell = new ReadyBell
        {
            Service = DialogSamples.Service.Key, ServiceName = "shop-api", By = Me, Pair = BellPair.Of(DialogSamples.Service)!, SetAt = Time.GetUtcNow(), ExpiresAt = Time.GetUtcNow().AddHours(12),
            State = state, EndedAt = state == BellState.Waiting ? null : Time.GetUtcNow(), Because = because,
        };
        await Services.GetRequiredService<IPolicyBook>().TryWriteAsync(new PolicyRecord("ready.bell", bell.Id, revision, Time.GetUtcNow(), NoticeJson.Write(bell)), null, Xunit.TestContext.Current.CancellationToken);
        await Bells.RefreshAsync(Xunit.TestContext.Current.CancellationToken);
    }
}
