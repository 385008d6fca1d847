namespace Portal.Web.Language;

/// <summary>Says English sentences in another language. What is no sentence of the list is data, and stays as it is.</summary>
/// <param name="translate">The text of that language by its name.</param>
internal sealed class SentenceTeller(SentenceList sentences, Func<string, string> translate)
{
    // How sentences are put together, the strongest first.
    private static readonly string[] Joints = [". ", "; ", ": ", ", ", " ("];

    /// <summary>A sentence, what stands in its places, or several of them put together.</summary>
    public string Tell(string text) => text.Length == 0 ? text : Whole(text) ?? WithoutStop(text) ?? InParts(text) ?? text;

    private string? Whole(string text) => sentences.Find(text) is { } found ? SentenceForm.Fill(translate(found.Form.Key), [.. found.Values.Select(Tell)]) : null;

    /// <summary>A sentence loses its full stop where another goes on after it, and gets one where it ends.</summary>
    private string? WithoutStop(string text) => text.EndsWith('.')
        ? Whole(text[..^1]) is { } bare ? $"{bare}." : null
        : Whole($"{text}.") is { } stopped ? stopped.TrimEnd('.') : null;

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
