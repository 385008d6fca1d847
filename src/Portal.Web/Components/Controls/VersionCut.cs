namespace Portal.Web.Components.Controls;

/// <summary>Cuts a version in its middle: two long versions of one service differ at their ends.</summary>
internal static class VersionCut
{
    private const int Longest = 21;
    private const int Tail = 9;

    public static string Of(string version) =>
        version.Length <= Longest ? version : $"{version[..(Longest - Tail - 1)]}…{version[^Tail..]}";
}
