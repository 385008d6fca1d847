using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class SideWordsTests
{
    [Fact]
    public void Of_NeverSwapped_CountsFromTheDeployment()
    {
        var row = Row("shop", instances: 4);

        Assert.Equal("4/4 ready, 12 d", SideWords.Of(row, Slot.Production, Now));
        Assert.Equal("4/4 ready, 35 min", SideWords.Of(row, Slot.Staging, Now));
    }

    [Fact]
    public void Of_SwappedHere_CountsFromTheSwitchAndStagingWasLive()
    {
        var swap = Operation(3, "shop", OperationStatus.Succeeded, startedAt: Now.AddMinutes(-48), from: "4.1.7", to: "4.2.0");
        var row = Row("shop", live: "4.2.0", staged: "4.1.7", lastSwap: swap);

        Assert.Equal("2/2 ready, 47 min", SideWords.Of(row, Slot.Production, Now));
        Assert.Equal("2/2 ready, was live", SideWords.Of(row, Slot.Staging, Now));
    }

    [Fact]
    public void Of_NothingStaged_SaysNothing() => Assert.Equal("", SideWords.Of(Row("shop", staged: null), Slot.Staging, Now));
}
