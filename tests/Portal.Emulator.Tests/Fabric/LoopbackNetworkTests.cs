using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Emulator.Fabric;

namespace Portal.Emulator.Tests.Fabric;

public sealed class LoopbackNetworkTests
{
    [Fact]
    public void Give_SameLastNumbers_StillGivesTwoAddresses()
    {
        using var network = Take(new FabricOptions());
        var given = new[] { network.Give("198.18.4.7"), network.Give("198.19.4.7"), network.Give("203.0.113.9") };
        Assert.Equal([4, 7], given[0].GetAddressBytes()[2..]);
        Assert.Equal([113, 9], given[2].GetAddressBytes()[2..]);
        Assert.Equal(3, given.Distinct().Count());
        Assert.All(given, address => Assert.Equal(127, address.GetAddressBytes()[0]));
    }

    [Fact]
    public void Give_TwentyThousand_AreAllDifferent()
    {
        using var network = Take(new FabricOptions());
        var given = Enumerable.Range(0, 20_000).Select(number => network.Give($"198.{18 + (number % 2)}.{number / 500}.{number / 2 % 250}")).ToHashSet();
        Assert.Equal(20_000, given.Count);
    }

    [Fact]
    public void Take_NetworkOfAnotherCloud_TakesTheNext()
    {
        using var one = Take(new FabricOptions());
        using var other = Take(new FabricOptions());
        Assert.NotEqual(one.Give("203.0.113.9"), other.Give("203.0.113.9"));
    }

    [Fact]
    public void Candidates_Port_ItselfThenOneWithoutRightsThenAny()
    {
        using var network = Take(new FabricOptions());
        var address = network.Give("203.0.113.9");
        Assert.Equal([80, 8080, 0], network.Candidates(address, 80).Select(candidate => candidate.Port));
        Assert.Equal([60000, 0], network.Candidates(address, 60000).Select(candidate => candidate.Port));
    }

    [Fact]
    public void Candidates_PortsOnly_AnyPortOfTheOneAddress()
    {
        using var network = Take(new FabricOptions { PortsOnly = true });
        Assert.Equal([new IPEndPoint(IPAddress.Loopback, 0)], network.Candidates(network.Give("203.0.113.9"), 80));
    }

    private static LoopbackNetwork Take(FabricOptions options) => LoopbackNetwork.Take(options, NullLogger.Instance);
}
