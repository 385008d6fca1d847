using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class SentenceListTests
{
    private static readonly SentenceList All = new([("a", "{0} is not started"), ("b", "{0} is {1}"), ("c", "Instance {0} is not started"), ("d", "Nothing is staged"), ("e", "{0} is staged")]);

    [Theory]
    [InlineData("search_IN_2 is not started", "a")]
    [InlineData("Instance search_IN_2 is not started", "c")]
    [InlineData("4.2.0 is live", "b")]
    [InlineData("Nothing is staged", "d")]
    public void Find_SeveralFormsFit_TakesTheOneThatSaysMost(string text, string key) => Assert.Equal(key, All.Find(text)?.Form.Key);

    [Fact]
    public void Find_TwoSentences_RatherTakesTheFormThatHoldsBoth()
    {
        var all = new SentenceList([("a", "{0} does not answer in time."), ("b", "{0}. {1} was lost.")]);

        Assert.Equal("a", all.Find("It says: nothing. The probe does not answer in time.")?.Form.Key);
        Assert.Equal("b", all.Find("Nothing was sent. The answer was lost.")?.Form.Key);
    }

    [Theory]
    [InlineData("shop-api is live")]
    [InlineData("Nothing is staged is {live}")]
    public void Find_AFormOfFewLetters_HoldsNamesAndSentences(string text) => Assert.Equal("b", All.Find(text)?.Form.Key);

    [Fact]
    public void Find_AFormOfFewLettersAroundOtherWords_IsNone() => Assert.Null(All.Find("Whoever holds this lock is at lunch"));

    [Fact]
    public void Find_Data_IsNone() => Assert.Null(All.Find("shop-api"));
}
