using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Controls;

public sealed class InstanceWordsTests
{
    [Fact]
    public void Pips_OneStartingOneStopped_AreHalfAndHollow()
    {
        var deployment = Side(Slot.Staging, "2.9.1", 4, ready: 2) with
        {
            Roles = [new Role("Web", "Standard_D2_v2", 4, [new("Web_IN_2", InstanceState.Starting, "RoleStateStarting", 0), new("Web_IN_3", InstanceState.Stopped, "RoleStateStopped", 1)])],
        };

        Assert.Equal([null, null, "half", "off"], InstanceWords.Pips(deployment));
        Assert.Equal("2/4 ready", InstanceWords.Ready(deployment));
    }

    [Fact]
    public void Pips_MoreThanEight_AreWordsOnly()
    {
        Assert.Equal(8, InstanceWords.Pips(Side(Slot.Production, "1", 8)).Count);
        Assert.Empty(InstanceWords.Pips(Side(Slot.Production, "1", 9)));
    }

    [Fact]
    public void Ready_NotRead_IsNotShownAsReady()
    {
        var deployment = Side(Slot.Production, "1", 4) with { InstancesReady = null };

        Assert.Equal("?/4 ready", InstanceWords.Ready(deployment));
        Assert.Empty(InstanceWords.Pips(deployment));
    }
}
