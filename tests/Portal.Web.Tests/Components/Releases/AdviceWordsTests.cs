using Portal.ServicePackages.Methods;
using Portal.Web.Components.Releases;

namespace Portal.Web.Tests.Components.Releases;

public class AdviceWordsTests
{
    private static readonly ServiceChange Change = new("Code", "Package", "a", "b");

    [Theory]
    [InlineData(1, "Swap brings the change.")]
    [InlineData(3, "Swap brings all 3 changes.")]
    public void Sentence_Changes_NamesTheMethod(int changes, string sentence) =>
        Assert.Equal(sentence, AdviceWords.Sentence(new([.. Enumerable.Repeat(Change, changes)], [], UpgradeMethod.Swap, [])));

    [Theory]
    [InlineData(false, "Which method fits is not known.")]
    [InlineData(true, "Nothing that could be compared differs.")]
    public void Sentence_NotAllKnown_DoesNotSayThatNothingDiffers(bool isKnown, string sentence) =>
        Assert.Equal(sentence, AdviceWords.Sentence(new([], [new(UpgradeMethod.Swap, [], [], "None.") { IsKnown = isKnown }], null, ["The definition of what runs is not known."])));

    [Fact]
    public void Sentence_NothingDiffers_SaysSo() => Assert.Equal("Nothing differs from what runs.", AdviceWords.Sentence(new([], [], null, [])));

    [Fact]
    public void Fit_EachAnswer_HasItsWord() =>
        Assert.Equal(["Yes", "Yes, with care", "No"], new[] { MethodFit.Yes, MethodFit.With("Heed."), MethodFit.No("Because.") }.Select(AdviceWords.Fit));
}
