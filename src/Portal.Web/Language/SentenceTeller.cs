namespace Portal.Web.Language;

/// <summary>Says English sentences in another language. What is no sentence of the list is data, and stays as it is.</summary>
/// <param name="translate">The text of that language by its name.</param>
internal sealed class SentenceTeller(SentenceList sentences, Func<string, string> translate)
{
    // How sentences are put together, the strongest first.
    private static readonly string[] Joints = [". ", "; ", ": ", ", ", " ("];

    /// <summary>A sentence, what stands in its places, or several of them put together.</summary>
    public string Tell(string text) => text.Length == 0 ? text : Whole(text) ?? InParts(text) ?? text;

    /// <summary>A sentence loses its full stop where another goes on after it, and gets one where it ends: that form counts which says more.</summary>
    private string? Whole(string text)
    {
        var (same, turned) = (sentences.Find(text), sentences.Find(text.EndsWith('.') ? text[..^1] : $"{text}."));
        if (turned is not { } other || other.Form.Weight <= same?.Form.Weight)
            return same is { } found ? Filled(found) : null;
        return text.EndsWith('.') ? $"{Filled(other)}." : Filled(other).TrimEnd('.');
    }

    private string Filled((SentenceForm Form, IReadOnlyList<string> Values) found) => SentenceForm.Fill(translate(found.Form.Key), [.. found.Values.Select(Tell)]);

    private string? InParts(string text)
    {
        foreach (var joint in Joints.Where(joint => text.Contains(joint, StringComparison.Ordinal)))
        {
            var told = string.Join(joint, text.Split(joint).Select(Tell));
            if (told != text)
                return told;
        }

        return null;
    }
}
