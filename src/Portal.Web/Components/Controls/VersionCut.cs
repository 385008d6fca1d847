namespace Portal.Web.Components.Controls;

/// <summary>Where a version is cut when there is no room for all of it: in its middle, since two long versions of one service differ at their ends.</summary>
/// <param name="Head">Gives way.</param>
/// <param name="Tail">Stays; empty for a short version.</param>
internal sealed record VersionCut(string Head, string Tail)
{
    private const int Short = 12;
    private const int KeptAtTheEnd = 9;

    public static VersionCut Of(string version) => version.Length <= Short ? new(version, "") : new(version[..^KeptAtTheEnd], version[^KeptAtTheEnd..]);
}
