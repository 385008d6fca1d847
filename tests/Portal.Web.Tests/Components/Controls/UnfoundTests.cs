using Bunit;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class UnfoundTests : DialogContext
{
    private int looked;

    [Fact]
    public void Certain_SaysThatThereIsNoSuchPage()
    {
        var shown = Show(isCertain: true);
        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(("There is no such page", 0), (shown.Find("h1").TextContent, looked));
    }

    [Fact]
    public void NotReadYet_LooksAgainUntilItIsCertain()
    {
        var shown = Show(isCertain: false);
        Assert.Equal("Reading…", shown.Find("h1").TextContent);

        Time.Advance(TimeSpan.FromSeconds(1));
        shown.WaitForAssertion(() => Assert.Equal(1, looked));
        shown.Render(parameters => parameters.Add(it => it.IsCertain, true));
        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(("There is no such page", 1), (shown.Find("h1").TextContent, looked));
    }

    private IRenderedComponent<Unfound> Show(bool isCertain) => Render<Unfound>(parameters => parameters.Add(it => it.IsCertain, isCertain).Add(it => it.OnLook, () => looked++));
}
