using Portal.Domain.Policies;
using Portal.Domain.Presence;
using Portal.Web.Components.Presence;

namespace Portal.Web.Tests.Components.Presence;

public sealed class PresenceWordsTests
{
    private static readonly Operator Ana = new("ana", "Ana Costa");
    private static readonly Operator Ben = new("ben", "Ben Okafor");
    private static readonly Operator Chen = new("chen", "Chen Li");

    [Fact]
    public void Sentence_OnlyTheReader_IsEmpty() => Assert.Equal("", Sentence(new Visit("mine", Ana, PresenceKind.InDialog)));

    [Fact]
    public void Sentence_OneOther_SaysWhatTheyDo() => Assert.Equal("Ben is looking at this service.", Sentence(new Visit("1", Ben, PresenceKind.Looking)));

    [Fact]
    public void Sentence_TwoWindowsOfOne_TellsTheOneThatSaysMore() =>
        Assert.Equal("Ben has the dialog open.", Sentence(new Visit("1", Ben, PresenceKind.InDialog), new Visit("2", Ben, PresenceKind.Looking)));

    [Fact]
    public void Sentence_Several_NamesTheMostUrgentFirst() => Assert.Equal(
        "Chen swaps this service. You, in another window, and Ben are looking at this service.",
        Sentence(new Visit("1", Ben, PresenceKind.Looking), new Visit("2", Chen, PresenceKind.Swapping), new Visit("3", Ana, PresenceKind.Looking)));

    [Fact]
    public void Sentence_OwnOtherWindow_SaysYou() => Assert.Equal("You, in another window, have the dialog open.", Sentence(new Visit("2", Ana, PresenceKind.InDialog)));

    private static string Sentence(params Visit[] visits) => PresenceWords.Sentence([new Visit("mine", Ana, PresenceKind.Looking), .. visits], "mine", Ana);
}
