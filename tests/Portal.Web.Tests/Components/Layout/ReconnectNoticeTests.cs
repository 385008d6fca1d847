using Bunit;
using Portal.Web.Components.Layout;

namespace Portal.Web.Tests.Components.Layout;

public sealed class ReconnectNoticeTests : BunitContext
{
    [Fact]
    public void Notice_IsFoundByBlazorAndHasAWayOutOfEachState()
    {
        var notice = Render<ReconnectNotice>();

        Assert.Equal("components-reconnect-modal", notice.Nodes.OfType<AngleSharp.Dom.IElement>().Single().Id);
        Assert.Equal("Try again", notice.Find("button.on-failed[data-reconnect]").TextContent);
        Assert.Equal("Reload", notice.Find("button.on-rejected[data-reload]").TextContent);
    }
}
