using Portal.Domain.Notices;

namespace Portal.Web.Api.Notices;

/// <summary>A channel. Address and key are told no more.</summary>
/// <param name="Address">As much of it as is no secret.</param>
/// <param name="Events">Names of events; none means all.</param>
/// <param name="Key">What bodies are signed with: in the answer that makes it, and never again.</param>
internal sealed record ChannelView(
    string Id, string Name, ChannelForm Form, string Address, string Scope, IReadOnlyList<string> Events, bool Paused, string MadeBy, DateTimeOffset MadeAt, string? Key = null)
{
    public static ChannelView Of(NoticeChannel channel, string? key = null) =>
        new(channel.Id, channel.Name, channel.Form, channel.ShownAddress, channel.Scope, [.. channel.Kinds], channel.IsPaused, channel.MadeBy, channel.MadeAt, key);
}
