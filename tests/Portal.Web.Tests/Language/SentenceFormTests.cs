using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class SentenceFormTests
{
    [Theory]
    [InlineData("{0} has no staging deployment.", "shop-api has no staging deployment.", "shop-api")]
    [InlineData("{0} of {1} checks met", "27 of 29 checks met", "27", "29")]
    [InlineData("Instance {0} is {1}", "Instance web_IN_0 is not started", "web_IN_0", "not started")]
    [InlineData("Both sides read{0}{1}", "Both sides read, 3 right answers", "", ", 3 right answers")]
    [InlineData("Nothing to swap", "Nothing to swap")]
    public void ValuesIn_ASentenceOfTheForm_AreWhatStandsInItsPlaces(string english, string text, params string[] values) =>
        Assert.Equal(values, new SentenceForm("a", english).ValuesIn(text));

    [Theory]
    [InlineData("{0} has no staging deployment.", "shop-api has no staging deployment")]
    [InlineData("{0} of {1} checks met", "27 checks met")]
    [InlineData("Nothing to swap", "Nothing to swap here")]
    [InlineData("{0} is {1}, and {2} is {1}", "live is 4.1")]
    [InlineData("ready {0} ready", "ready ready")]
    public void ValuesIn_AnotherSentence_AreNone(string english, string text) => Assert.Null(new SentenceForm("a", english).ValuesIn(text));

    [Fact]
    public void Fill_PlacesInAnotherOrder_FillsThem() => Assert.Equal("von 29 Prüfungen 27 erfüllt", SentenceForm.Fill("von {1} Prüfungen {0} erfüllt", ["27", "29"]));

    [Theory]
    [InlineData("1", "ein Tag")]
    [InlineData("3", "3 Tage")]
    [InlineData("viele", "viele Tage")]
    public void Fill_FormsOfAPlural_TakesThatOfTheNumber(string number, string said) => Assert.Equal(said, SentenceForm.Fill("ein Tag|{0} Tage", [number]));

    [Fact]
    public void Fill_AValueWithABar_KeepsIt() => Assert.Equal("1 und a|b", SentenceForm.Fill("{0} und {1}", ["1", "a|b"]));

    [Fact]
    public void Fill_AValueThatLooksLikeAPlace_StaysAsItIs() => Assert.Equal("{1} und b", SentenceForm.Fill("{0} und {1}", ["{1}", "b"]));
}
