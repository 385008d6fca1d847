using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Resources;

namespace Portal.Web.Language;

/// <summary>
/// What domain and targets say, in the reader's language. They say it in English, and as it was said it is stored, hashed, compared and answered by the API.
/// Only a page tells it in another language: it finds the sentence in <c>Sentences.resx</c>, so that what was recorded long ago is translated as well as what is said now.
/// </summary>
internal static class Said
{
    private static readonly ResourceManager Texts = new("Portal.Web.Sentences", typeof(Said).Assembly);
    private static readonly Lazy<SentenceTeller> Teller = new(() => new SentenceTeller(new SentenceList(English()), key => Texts.GetString(key, CultureInfo.CurrentUICulture)!));

    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) => text is null ? null : SaidTimes.In(PageLanguages.IsNeutral ? text : Teller.Value.Tell(text));

    private static IEnumerable<(string Key, string English)> English() => Texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().Select(text => ((string)text.Key, (string)text.Value!));
}
