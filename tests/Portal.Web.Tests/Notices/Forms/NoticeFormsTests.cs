using System.Text.Json.Nodes;
using Portal.Domain.Notices;
using Portal.Web.Notices;
using Portal.Web.Notices.Forms;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Notices.Forms;

public sealed class NoticeFormsTests
{
    private readonly NoticeForms forms = new(new NoticeLinks(new NoticeOptions { PortalAddress = "https://portal.example.com/" }));

    [Fact]
    public void Of_Json_HasEverythingAProgramNeeds()
    {
        var body = forms.Of(NoticeSamples.Live, ChannelForm.Json);

        Assert.Equal("operation:42:4:swap.succeeded", (string?)body["id"]);
        Assert.Equal(("swap.succeeded", "2026-11-06T14:02:51.000Z"), ((string?)body["type"], (string?)body["timestamp"]));
        Assert.Equal("https://portal.example.com/operations/42", (string?)body["link"]);
        Assert.Equal(("shop-api", 42L), ((string?)body["service"]!["name"], (long?)body["operation"]));
        Assert.Equal("Ana Ribeiro", (string?)body["by"]);
    }

    [Fact]
    public void Of_Teams_IsAMessageWithOneAdaptiveCard()
    {
        var body = forms.Of(NoticeSamples.Live, ChannelForm.Teams);

        Assert.Equal("message", (string?)body["type"]);
        var attachment = body["attachments"]!.AsArray().Single()!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment["contentType"]);
        var card = attachment["content"]!;
        Assert.Equal(("AdaptiveCard", "1.4"), ((string?)card["type"], (string?)card["version"]));
        Assert.Equal(["shop-api: 4.2.0 is live", "Both sides were read.", "shop-api · Retail-Prod · 2026-11-06 14:02:51 UTC"], Texts(card["body"]!.AsArray()));
        var action = card["actions"]!.AsArray().Single()!;
        Assert.Equal(("Action.OpenUrl", "https://portal.example.com/operations/42"), ((string?)action["type"], (string?)action["url"]));
    }

    [Fact]
    public void Of_Slack_IsATextAndBlocksWithOneButton()
    {
        var body = forms.Of(NoticeSamples.Live, ChannelForm.Slack);

        Assert.Equal("shop-api: 4.2.0 is live", (string?)body["text"]);
        Assert.Equal(["header", "section", "context", "actions"], body["blocks"]!.AsArray().Select(block => (string?)block!["type"]));
        Assert.Equal("https://portal.example.com/operations/42", (string?)body["blocks"]![3]!["elements"]![0]!["url"]);
    }

    [Fact]
    public void Of_WhatSomebodyTyped_StaysTextEverywhere()
    {
        var slack = forms.Of(NoticeSamples.Hostile, ChannelForm.Slack);
        Assert.Equal("&lt;!channel&gt; [click](https://evil.example) &amp; &lt;https://evil.example|here&gt;", (string?)slack["text"]);
        Assert.All(slack["blocks"]!.AsArray().Where(block => block!["text"] is not null), block => Assert.Equal("plain_text", (string?)block!["text"]!["type"]));

        var card = forms.Of(NoticeSamples.Hostile, ChannelForm.Teams)["attachments"]![0]!["content"]!;
        // A RichTextBlock's runs know no Markdown; a TextBlock would make links of it.
        Assert.All(card["body"]!.AsArray(), block => Assert.Equal("RichTextBlock", (string?)block!["type"]));
    }

    [Fact]
    public void Of_APortalThatDoesNotKnowItsAddress_OffersNoButton()
    {
        var without = new NoticeForms(new NoticeLinks(new NoticeOptions()));

        Assert.Null(without.Of(NoticeSamples.Live, ChannelForm.Teams)["attachments"]![0]!["content"]!["actions"]);
        Assert.Equal(["header", "section", "context"], without.Of(NoticeSamples.Live, ChannelForm.Slack)["blocks"]!.AsArray().Select(block => (string?)block!["type"]));
        Assert.Equal("/operations/42", (string?)without.Of(NoticeSamples.Live, ChannelForm.Json)["link"]);
    }

    [Fact]
    public void Of_Slack_KeepsToItsLimits()
    {
        var body = forms.Of(NoticeSamples.Live with { Title = new string('x', 400), Text = new string('y', 5000) }, ChannelForm.Slack);

        Assert.Equal(150, ((string?)body["blocks"]![0]!["text"]!["text"])!.Length);
        Assert.Equal(3000, ((string?)body["blocks"]![1]!["text"]!["text"])!.Length);
    }

    private static IEnumerable<string?> Texts(JsonArray blocks) => blocks.Select(block => (string?)block!["inlines"]!.AsArray().Single()!["text"]);
}
