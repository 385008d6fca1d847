using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Web.Components.Services;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Services;

public sealed class SideFactsTests
{
    [Fact]
    public void Since_NeverSwapped_TellsWhoDeployedItAndWhen()
    {
        var row = TreeSamples.Row();

        Assert.Equal("deployed 35 min ago by Ben", SideFacts.Since(row, row.Service.Staging!, BoardSamples.Now));
    }

    [Fact]
    public void Since_Swapped_TellsWhatWasAndWhatIsLive()
    {
        var row = TreeSamples.Row();
        var swapped = row with { LastSwap = TreeSamples.Operation(OperationStatus.Succeeded) };
        var live = row.Service.Staging! with { Slot = Slot.Production };
        var was = row.Service.Production! with { Slot = Slot.Staging };

        Assert.Equal("live for 5 min", SideFacts.Since(swapped, live, BoardSamples.Now.AddMinutes(5)));
        Assert.Equal("was live until 14:03:00", SideFacts.Since(swapped, was, BoardSamples.Now.AddMinutes(5)));
        Assert.Equal("was live until 6 Nov 14:03", SideFacts.Since(swapped, was, BoardSamples.Now.AddDays(1)));
    }

    [Fact]
    public void Since_DeploymentTimeNotKnown_IsEmpty()
    {
        var row = TreeSamples.Row();

        Assert.Equal("", SideFacts.Since(row, row.Service.Staging! with { DeployedAt = null }, BoardSamples.Now));
    }

    [Theory]
    [InlineData("20.50.1.7", AddressAllocation.Static, "20.50.1.7, static")]
    [InlineData("20.50.1.7", AddressAllocation.Dynamic, "20.50.1.7, dynamic")]
    [InlineData("20.50.1.7", AddressAllocation.Unknown, "20.50.1.7")]
    [InlineData(null, AddressAllocation.Static, "no address yet")]
    public void Address_TellsTheAllocationThatIsKnown(string? address, AddressAllocation allocation, string expected) =>
        Assert.Equal(expected, SideFacts.Address(new Vip("/a", address, null, allocation)));

    [Fact]
    public void Address_None_SaysSo() => Assert.Equal("no public address", SideFacts.Address(null));
}
