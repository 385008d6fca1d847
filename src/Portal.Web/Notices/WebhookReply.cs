using System.Net;

namespace Portal.Web.Notices;

/// <summary>What came back.</summary>
/// <param name="Status">Null when nothing came back.</param>
/// <param name="Text">The beginning of the answer, or why there was none.</param>
/// <param name="RetryAfter">How long the receiver asks to wait.</param>
internal sealed record WebhookReply(HttpStatusCode? Status, string Text, TimeSpan? RetryAfter = null)
{
    /// <summary>The portal did not connect: it does not send there.</summary>
    public bool IsRefused { get; init; }

    public bool IsTaken => (int?)Status is >= 200 and < 300;

    /// <summary>Another try is of no use: the receiver has gone for good, or the portal does not send there.</summary>
    public bool IsFinal => IsRefused || Status == HttpStatusCode.Gone;

    /// <summary>"200 ok", "Nothing answers there".</summary>
    public string Words => Status is { } status ? $"{(int)status} {Text}".TrimEnd() : Text;
}
