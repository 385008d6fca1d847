using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>How old the numbers of a row are, in words.</summary>
internal static class RowAge
{
    /// <param name="instances">When its instances were read.</param>
    /// <param name="lists">When everything that exists was last listed.</param>
    public static string? Of(DateTimeOffset? instances, DateTimeOffset? lists, DateTimeOffset now) => (instances, lists) switch
    {
        ({ } read, { } listed) => Words.FormatRowAgeInstances(At(read, now), At(listed, now)),
        (null, { } listed) => Words.FormatRowAgeListed(At(listed, now)),
        _ => null,
    };

    private static string At(DateTimeOffset then, DateTimeOffset now) => Words.FormatRowAgeAt(Ages.Stamp(then), Ages.Since(then, now));
}
