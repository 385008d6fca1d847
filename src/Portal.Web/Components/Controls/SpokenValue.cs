namespace Portal.Web.Components.Controls;

/// <summary>A measured value behind the sentence it belongs to, as a screen reader says the two one after the other.</summary>
internal static class SpokenValue
{
    /// <summary>"Swap partner set" and "set": the sentence says the value already, and saying it twice would be noise.</summary>
    public static bool IsSaid(string sentence, string value) =>
        sentence.EndsWith(value, StringComparison.CurrentCultureIgnoreCase) || sentence.StartsWith(value, StringComparison.CurrentCultureIgnoreCase);

    /// <summary>What keeps the two apart; nothing where the value is not said.</summary>
    public static string Pause(string sentence, string value) => IsSaid(sentence, value) ? "" : ", ";
}
