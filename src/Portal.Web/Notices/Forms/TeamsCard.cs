using System.Text.Json.Nodes;
using Portal.Domain.Notices;

namespace Portal.Web.Notices.Forms;

/// <summary>
/// What the Teams workflow <em>Post to a channel when a webhook request is received</em> takes: a message with an Adaptive Card 1.4.
/// Text stands in text runs, which know no Markdown: what people typed cannot become a link.
/// </summary>
internal static class TeamsCard
{
    public static JsonObject Of(Notice notice, string link)
    {
        var content = new JsonArray(Line(notice.Title, isTitle: true));
        if (notice.Text.Length > 0)
            content.Add(Line(notice.Text, isTitle: false));
        if (NoticeFacts.Of(notice) is { Length: > 0 } facts)
            content.Add(Line(facts, isTitle: false, isQuiet: true));
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["type"] = "AdaptiveCard", ["version"] = "1.4", ["body"] = content,
        };
        if (Uri.IsWellFormedUriString(link, UriKind.Absolute))
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Open in the portal", ["url"] = link });
        var attachment = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card };
        return new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) };
    }

    private static JsonObject Line(string text, bool isTitle, bool isQuiet = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (isTitle)
            (run["weight"], run["size"]) = ("Bolder", "Medium");
        if (isQuiet)
            run["isSubtle"] = true;
        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }
}
