namespace Portal.Web.Probing;

/// <summary>Paths on an origin.</summary>
internal static class UriPaths
{
    /// <summary>Path and query on this origin, whatever the path looks like.</summary>
    public static Uri With(this Uri origin, string pathAndQuery) => new(origin.GetLeftPart(UriPartial.Authority) + pathAndQuery);
}
