using Portal.Web.Components.Board;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class RowAgeTests
{
    [Fact]
    public void Of_BothRead_TellsBothAges() =>
        Assert.Equal("Instances read at 14:02:56 UTC, 4 s ago, the rest at 14:01:00 UTC, 2 min ago", RowAge.Of(Now.AddSeconds(-4), Now.AddMinutes(-2), Now));

    [Fact]
    public void Of_InstancesNotRead_SaysSo() => Assert.Equal("Listed at 14:02:00 UTC, 1 min ago; instances not read yet", RowAge.Of(null, Now.AddMinutes(-1), Now));
}
