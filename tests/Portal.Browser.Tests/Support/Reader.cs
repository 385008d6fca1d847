namespace Portal.Browser.Tests.Support;

/// <summary>Who sits before a window.</summary>
/// <param name="Language">What the browser asks for, for example "en-US".</param>
/// <param name="Zone">A name of the IANA database.</param>
internal sealed record Reader(string Language, string Zone)
{
    public static readonly Reader Anybody = new("en-US", "UTC");
}
