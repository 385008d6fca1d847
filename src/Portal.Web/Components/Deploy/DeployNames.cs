namespace Portal.Web.Components.Deploy;

/// <summary>Names that Azure takes, made from what people call things.</summary>
public static class DeployNames
{
    private const int Longest = 80;

    /// <summary>shop-api-4-2-0: letters, digits and hyphens, in small letters.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var letters = string.Join('-', parts!).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').ToArray();
        var name = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return name.Length <= Longest ? name : name[..Longest].TrimEnd('-');
    }

    public static bool CanBe(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The last segment.</summary>
    public static string NameOf(string id) => id[(id.LastIndexOf('/') + 1)..];

    /// <summary>The segment behind resourceGroups; empty when there is none.</summary>
    public static string GroupOf(string id)
    {
        var segments = id.Split('/');
        var at = Array.FindIndex(segments, segment => segment.Equals("resourceGroups", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < segments.Length ? segments[at + 1] : "";
    }
}
