using Bunit;
using Portal.Domain.Swaps;
using Portal.Web.Components.Dialogs;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class SwapAnswerTests : BunitContext
{
    [Fact]
    public void Show_Forbidden_SaysWhoMayNotAndWhy() =>
        Assert.Equal("You may not swap this service. Ask for the role Contributor.", Show(new SwapResult.Forbidden("Ask for the role Contributor.")));

    [Fact]
    public void Show_Refused_NamesWhatStandsInTheWay() => Assert.Equal(
        "Nothing was sent to Azure. When it was checked again: 1 instance has not started, Staging is smaller.",
        Show(new SwapResult.Refused(DialogSamples.Plan(), [DialogSamples.NotMet(), DialogSamples.Warning()])));

    [Fact]
    public void Show_NotFound_SaysThatItHasGone() => Assert.Equal("Nothing was sent to Azure. There is no such service any more.", Show(new SwapResult.NotFound()));

    private string Show(SwapResult answer) => Render<SwapAnswer>(parameters => parameters.Add(it => it.Answer, answer)).Find("[role=alert] p").TextContent;
}
