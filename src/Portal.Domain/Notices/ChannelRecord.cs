namespace Portal.Domain.Notices;

/// <summary>What the ledger keeps of a change of a channel: no address in full, no key.</summary>
/// <param name="What">One of <see cref="Added"/>, <see cref="Changed"/>, <see cref="Removed"/> and <see cref="NewKey"/>.</param>
public sealed record ChannelRecord(string What, string Channel, string Name, ChannelForm Form, string Address, string Scope, IReadOnlyList<string> Kinds, bool IsPaused)
{
    public const string Added = "Added";

    public const string Changed = "Changed";

    public const string Removed = "Removed";

    public const string NewKey = "New key";

    public static ChannelRecord Of(NoticeChannel channel, string what) =>
        new(what, channel.Id, channel.Name, channel.Form, channel.ShownAddress, channel.Scope, [.. channel.Kinds], channel.IsPaused);
}
