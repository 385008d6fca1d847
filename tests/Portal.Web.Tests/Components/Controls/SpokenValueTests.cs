using Bunit;
using Portal.Domain.Preconditions;
using Portal.Web.Components.Controls;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class SpokenValueTests : BunitContext
{
    [Theory]
    [InlineData("Swap partner set", "set", true)]
    [InlineData("Network settled", "Settled", true)]
    [InlineData("First swap of this service", "first swap", true)]
    [InlineData("All instances started", "8 of 8", false)]
    [InlineData("No update walking", "none", false)]
    public void IsSaid_ByTheSentence_WhereItBeginsOrEndsWithIt(string sentence, string value, bool isSaid)
    {
        Assert.Equal(isSaid, SpokenValue.IsSaid(sentence, value));
        Assert.Equal(isSaid ? "" : ", ", SpokenValue.Pause(sentence, value));
    }

    [Fact]
    public void CheckList_SaysAValueOnceAndApart_AndShowsItAlways()
    {
        Finding[] findings = [Met("Swap partner set", "set"), Met("All instances started", "8 of 8")];

        var list = Render<CheckList>(parameters => parameters.Add(each => each.Findings, findings));

        Assert.Equal(["Met: Swap partner set", "Met: All instances started, 8 of 8"], list.FindAll(".check").Select(Spoken));
        Assert.Equal(["set", "8 of 8"], list.FindAll(".val").Select(value => value.TextContent));
    }

    [Fact]
    public void FailBlock_SaysItsValueApart()
    {
        var block = Render<FailBlock>(parameters => parameters.Add(each => each.Finding, DialogSamples.NotMet()));

        Assert.Equal("Not met: 1 instance has not started, 5 of 6", Spoken(block.Find("h3")));
    }

    [Fact]
    public void FailBlock_OfWhatIsOverridden_Warns()
    {
        var block = Render<FailBlock>(parameters => parameters.Add(each => each.Finding, DialogSamples.NotMet() with { Severity = Severity.Inform }));

        Assert.Equal("warn", block.Find(".fail").GetAttribute("data-result"));
        Assert.StartsWith("Warning: ", Spoken(block.Find("h3")), StringComparison.Ordinal);
    }

    private static Finding Met(string title, string measured) => DialogSamples.Met() with { Title = title, Headline = title, Measured = measured };

    /// <summary>The words that are not kept from screen readers.</summary>
    private static string Spoken(AngleSharp.Dom.IElement element) => string.Concat(element.ChildNodes
        .Where(node => node is not AngleSharp.Dom.IElement each || each.GetAttribute("aria-hidden") != "true").Select(node => node.TextContent.Trim('\n', '\r').TrimStart())).Trim();
}
