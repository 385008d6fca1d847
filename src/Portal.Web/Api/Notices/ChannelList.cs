namespace Portal.Web.Api.Notices;

/// <param name="Events">Every event that there is, with its title.</param>
internal sealed record ChannelList(IReadOnlyList<ChannelView> Channels, IReadOnlyDictionary<string, string> Events);
