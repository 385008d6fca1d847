using Portal.Domain.HostedServices;
using Portal.Web.Components.Controls;

namespace Portal.Web.Tests.Components.Controls;

public sealed class LadderRungTests
{
    private static readonly Endpoint Https = new("Web_Https", "tcp", 443, "rule");

    [Fact]
    public void Of_EqualSides_HasOneEqualRung() => Assert.Equal(["equal"], Words([Https], [Https]));

    [Fact]
    public void Of_OneSideLacksOne_NamesTheMissingRung()
    {
        var rungs = LadderRung.Of([Https, new Endpoint("Ftp", "tcp", 2121, "rule")], [Https]);

        Assert.Equal(["equal", "missing"], rungs.Select(rung => rung.Word));
        Assert.Null(rungs[1].Staging);
    }

    [Fact]
    public void Of_StagingHasMore_AddsItBelow() => Assert.Equal(["equal", "missing"], Words([Https], [Https, new Endpoint("New", "tcp", 81, "rule")]));

    [Fact]
    public void Of_OtherPort_KeepsTheRung() => Assert.Equal(["port differs"], Words([Https], [Https with { Port = 8443 }]));

    [Fact]
    public void Of_OtherProtocol_KeepsTheRung() => Assert.Equal(["protocol differs"], Words([Https], [Https with { Protocol = "udp" }]));

    [Fact]
    public void Of_OtherNameSamePort_KeepsTheRung() => Assert.Equal(["name differs"], Words([Https], [Https with { Name = "Secure" }]));

    private static IEnumerable<string> Words(IReadOnlyList<Endpoint> production, IReadOnlyList<Endpoint> staging) => LadderRung.Of(production, staging).Select(rung => rung.Word);
}
