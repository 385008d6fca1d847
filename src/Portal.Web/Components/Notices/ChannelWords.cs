using Portal.Domain.Notices;

namespace Portal.Web.Components.Notices;

/// <summary>Channels in words.</summary>
internal static class ChannelWords
{
    public static IReadOnlyList<ChannelForm> Forms { get; } = Enum.GetValues<ChannelForm>();

    public static string Of(ChannelForm form) => form switch
    {
        ChannelForm.Teams => "Teams workflow",
        ChannelForm.Slack => "Slack",
        ChannelForm.Mail => "Mail",
        _ => "Webhook, plain JSON",
    };

    /// <summary>What the address is, beside its field.</summary>
    public static string AddressHint(ChannelForm form) => form switch
    {
        ChannelForm.Teams => "Of the workflow “Post to a channel when a webhook request is received”. It is a secret: it is not shown again.",
        ChannelForm.Slack => "Of an incoming webhook. It is a secret: it is not shown again.",
        ChannelForm.Mail => "One address; a list of yours can have many readers.",
        _ => "An https address. Bodies are signed; what comes after its host is not shown again.",
    };

    public static string Events(NoticeChannel channel) => channel.Kinds.Count switch
    {
        0 => "all events",
        1 => NoticeKind.Find(channel.Kinds[0])?.Title ?? channel.Kinds[0],
        var count => $"{count} events",
    };

    public static string Scope(NoticeChannel channel) => channel.Scope == "*" ? "all services" : channel.Scope;
}
