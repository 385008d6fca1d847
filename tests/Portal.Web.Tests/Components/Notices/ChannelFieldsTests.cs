using Portal.Domain.Notices;
using Portal.Web.Components.Notices;

namespace Portal.Web.Tests.Components.Notices;

public sealed class ChannelFieldsTests
{
    [Fact]
    public void ToDraft_OfANewChannel_HasEverything()
    {
        var fields = new ChannelFields { Name = "Team", Form = ChannelForm.Slack, Address = "https://hooks.example.com/x" };
        fields.Tick("swap.failed", isWanted: true);
        fields.Tick("swap.started", isWanted: true);
        fields.Tick("bell.rang", isWanted: true);
        fields.Tick("bell.rang", isWanted: false);

        var draft = fields.ToDraft(isNew: true);

        Assert.Equal(new ChannelDraft("Team", ChannelForm.Slack, "https://hooks.example.com/x", "*", ["swap.started", "swap.failed"]), draft);
    }

    [Fact]
    public void ToDraft_OfAnExistingOneWithoutAnAddress_LeavesItAsItIs()
    {
        Assert.Null(new ChannelFields { Name = "Team", Address = " " }.ToDraft(isNew: false).Address);
        Assert.Equal(" ", new ChannelFields { Name = "Team", Address = " " }.ToDraft(isNew: true).Address);
    }
}
