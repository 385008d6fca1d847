using Portal.Web.Language;

namespace Portal.Web.Tests.Language;

public sealed class SentenceTellerTests
{
    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["{0} is {1} now."] = "{0} ist jetzt {1}.",
        ["live"] = "im Betrieb",
        ["Not sent again"] = "Nicht noch einmal gesendet",
        ["{0} right answers in a row"] = "eine richtige Antwort|{0} richtige Antworten hintereinander",
        ["Both sides read: addresses exchanged{0}"] = "Beide Seiten gelesen: Adressen getauscht{0}",
        ["Endpoints differ"] = "Endpunkte verschieden",
    };

    private static readonly SentenceTeller Teller = new(new SentenceList(German.Keys.Select(english => (english, english))), key => German[key]);

    [Theory]
    [InlineData("4.2.0 is live now.", "4.2.0 ist jetzt im Betrieb.")]
    [InlineData("4.2.0 is 12 now.", "4.2.0 ist jetzt 12.")]
    [InlineData("Both sides read: addresses exchanged, 3 right answers in a row", "Beide Seiten gelesen: Adressen getauscht, 3 richtige Antworten hintereinander")]
    public void Tell_ASentence_TellsWhatStandsInItToo(string text, string said) => Assert.Equal(said, Teller.Tell(text));

    [Theory]
    [InlineData("4.2.0 is live now", "4.2.0 ist jetzt im Betrieb")]
    [InlineData("Endpoints differ.", "Endpunkte verschieden.")]
    public void Tell_WithoutItsStopOrWithOne_IsTheSameSentence(string text, string said) => Assert.Equal(said, Teller.Tell(text));

    [Theory]
    [InlineData("Not sent again: Endpoints differ", "Nicht noch einmal gesendet: Endpunkte verschieden")]
    [InlineData("Endpoints differ. 4.2.0 is live now.", "Endpunkte verschieden. 4.2.0 ist jetzt im Betrieb.")]
    [InlineData("Endpoints differ (P19)", "Endpunkte verschieden (P19)")]
    public void Tell_SentencesPutTogether_TellsEach(string text, string said) => Assert.Equal(said, Teller.Tell(text));

    [Theory]
    [InlineData("")]
    [InlineData("shop-api")]
    [InlineData("SwapNotAllowed: Azure says something of its own.")]
    public void Tell_Data_StaysAsItIs(string text) => Assert.Equal(text, Teller.Tell(text));
}
