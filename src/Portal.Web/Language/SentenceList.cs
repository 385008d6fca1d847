namespace Portal.Web.Language;

/// <summary>All forms of sentences, to find that of a sentence.</summary>
internal sealed class SentenceList
{
    // "{0} in {1}" is a sentence between two names; between more words it is somebody else's.
    private const int Weak = 7;

    private readonly Dictionary<string, SentenceForm> whole = new(StringComparer.Ordinal);
    private readonly List<SentenceForm> forms = [];

    /// <param name="texts">The name of each text and its English form.</param>
    public SentenceList(IEnumerable<(string Key, string English)> texts)
    {
        foreach (var (key, english) in texts)
        {
            var form = new SentenceForm(key, english);
            if (form.Weight == english.Length)
                whole.Add(english, form);
            else
                forms.Add(form);
        }

        forms = [.. forms.OrderByDescending(form => form.Weight).ThenBy(form => form.Key, StringComparer.Ordinal)];
    }

    /// <summary>The form that says most of the text, and what stands in its places; rather one in whose places no other sentence ends. Null when it is no sentence of the list.</summary>
    public (SentenceForm Form, IReadOnlyList<string> Values)? Find(string text)
    {
        if (whole.TryGetValue(text, out var same))
            return (same, []);
        (SentenceForm, IReadOnlyList<string>)? best = null;
        foreach (var form in forms)
        {
            if (form.ValuesIn(text) is not { } values || (form.Weight < Weak && !values.All(IsNameOrSentence)))
                continue;
            best ??= (form, values);
            if (!values.Any(value => value.Contains(". ", StringComparison.Ordinal) || value.Contains(": ", StringComparison.Ordinal)))
                return (form, values);
        }

        return best;
    }

    private bool IsNameOrSentence(string value) => !value.Contains(' ', StringComparison.Ordinal) || Find(value) is not null;
}
