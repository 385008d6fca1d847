using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Domain.Notices;

namespace Portal.Web.Notices.Forms;

/// <summary>A notice as the body of a webhook, in the form that its receiver takes.</summary>
internal sealed class NoticeForms(NoticeLinks links)
{
    public byte[] BodyOf(Notice notice, ChannelForm form) => JsonSerializer.SerializeToUtf8Bytes(Of(notice, form));

    public JsonObject Of(Notice notice, ChannelForm form) => form switch
    {
        ChannelForm.Teams => TeamsCard.Of(notice, links.Of(notice)),
        ChannelForm.Slack => SlackBlocks.Of(notice, links.Of(notice)),
        _ => PlainJson.Of(notice, links.Of(notice)),
    };
}
