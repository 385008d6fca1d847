using System.Net;

namespace Portal.Web.Tests.Conformance;

/// <summary>What an address answered.</summary>
internal sealed record Visit(HttpStatusCode Status, string? Location, string Body)
{
    public bool IsSentTo(string path) => Status == HttpStatusCode.Found && Location is not null && Uri.TryCreate(Location, UriKind.RelativeOrAbsolute, out var to)
        && (to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString.Split('?')[0]) == path;

    public bool IsSentToProvider => Location?.StartsWith("https://login.example.invalid/", StringComparison.Ordinal) == true;
}
