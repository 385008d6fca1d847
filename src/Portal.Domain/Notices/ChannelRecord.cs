namespace Portal.Domain.Notices;

/// <summary>What the ledger keeps of a change of a channel: no address in full, no key.</summary>
/// <param name="What">"Added", "Changed", "Removed", "New key".</param>
public sealed record ChannelRecord(string What, string Channel, string Name, ChannelForm Form, string Address, string Scope, IReadOnlyList<string> Kinds, bool IsPaused)
{
    public static ChannelRecord Of(NoticeChannel channel, string what) =>
        new(what, channel.Id, channel.Name, channel.Form, channel.ShownAddress, channel.Scope, [.. channel.Kinds], channel.IsPaused);
}
