using System.Text.Json.Nodes;
using Portal.Domain.Notices;

namespace Portal.Web.Notices.Forms;

/// <summary>What an incoming webhook of Slack takes: blocks, and a text for notifications. All text is plain_text, which knows no markup.</summary>
internal static class SlackBlocks
{
    private const int LongestHeader = 150;
    private const int LongestText = 3000;

    public static JsonObject Of(Notice notice, string link)
    {
        var blocks = new JsonArray(new JsonObject { ["type"] = "header", ["text"] = Plain(notice.Title, LongestHeader) });
        if (notice.Text.Length > 0)
            blocks.Add(new JsonObject { ["type"] = "section", ["text"] = Plain(notice.Text, LongestText) });
        if (NoticeFacts.Of(notice) is { Length: > 0 } facts)
            blocks.Add(new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Plain(facts, LongestText)) });
        if (Uri.IsWellFormedUriString(link, UriKind.Absolute))
            blocks.Add(new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["text"] = Plain("Open in the portal", LongestHeader), ["url"] = link }) });
        return new JsonObject { ["text"] = Escaped(notice.Title), ["blocks"] = blocks };
    }

    private static JsonObject Plain(string text, int longest) =>
        new() { ["type"] = "plain_text", ["text"] = text.Length <= longest ? text : $"{text[..(longest - 1)]}…", ["emoji"] = false };

    /// <summary>The text beside the blocks is mrkdwn: without these three no link, no mention.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
