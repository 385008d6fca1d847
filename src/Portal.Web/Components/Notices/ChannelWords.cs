using Portal.Domain.Notices;

namespace Portal.Web.Components.Notices;

/// <summary>Channels in words.</summary>
internal static class ChannelWords
{
    public static IReadOnlyList<ChannelForm> Forms { get; } = Enum.GetValues<ChannelForm>();

    public static string Of(ChannelForm form) => form switch
    {
        ChannelForm.Teams => Words.ChannelWordsTeamsWorkflow,
        ChannelForm.Slack => Words.ChannelWordsSlack,
        ChannelForm.Mail => Words.ChannelWordsMail,
        _ => Words.ChannelWordsWebhookPlainJSON,
    };

    /// <summary>What the address is, beside its field.</summary>
    public static string AddressHint(ChannelForm form) => form switch
    {
        ChannelForm.Teams => Words.ChannelWordsWorkflowPostChannelWhenWebhook,
        ChannelForm.Slack => Words.ChannelWordsIncomingWebhookSecretNotShown,
        ChannelForm.Mail => Words.ChannelWordsOneAddressListYoursCan,
        _ => Words.ChannelWordsHttpsAddressBodiesSignedWhat,
    };

    public static string Events(NoticeChannel channel) => channel.Kinds.Count switch
    {
        0 => Words.ChannelWordsAllEvents,
        1 => Said.Of(NoticeKind.Find(channel.Kinds[0])?.Title) ?? channel.Kinds[0],
        var count => $"{count} events",
    };

    public static string Scope(NoticeChannel channel) => channel.Scope == "*" ? Words.ChannelWordsAllServices : channel.Scope;
}
