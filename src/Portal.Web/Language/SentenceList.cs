namespace Portal.Web.Language;

/// <summary>All forms of sentences, to find that of a sentence.</summary>
internal sealed class SentenceList
{
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

    /// <summary>The form that says most of the text, and what stands in its places; null when it is no sentence of the list.</summary>
    public (SentenceForm Form, IReadOnlyList<string> Values)? Find(string text)
    {
        if (whole.TryGetValue(text, out var same))
            return (same, []);
        foreach (var form in forms)
        {
            if (form.ValuesIn(text) is { } values)
                return (form, values);
        }

        return null;
    }
}
