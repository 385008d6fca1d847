using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class EndpointChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new EndpointChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new EndpointChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Removed_SaysWhatFits()
    {
        var change = Assert.Single(new EndpointChange().Find(Releases.Shop.WithWeb(r => r with { Endpoints = [.. r.Endpoints.Skip(1)] })));

        Assert.Equal((true, false), change.Fits());
    }

    [Fact]
    public void Find_AnotherProtocol_SaysWhatFits()
    {
        var change = Assert.Single(new EndpointChange().Find(Releases.Shop.WithWeb(r => r with { Endpoints = [r.Endpoints[0] with { Protocol = "tcp" }, .. r.Endpoints.Skip(1)] })));

        Assert.Equal((true, false), change.Fits());
    }

    [Fact]
    public void Find_AnotherPort_SaysWhatFits()
    {
        var change = Assert.Single(new EndpointChange().Find(Releases.Shop.WithWeb(r => r with { Endpoints = [r.Endpoints[0] with { Ports = [new(81, 81)] }, .. r.Endpoints.Skip(1)] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_InternalAdded_SaysWhatFits()
    {
        var change = Assert.Single(new EndpointChange().Find(Releases.Shop.WithWeb(r => r with { Endpoints = [.. r.Endpoints, new(EndpointKind.Internal, "New", "tcp")] })));

        Assert.Equal((true, false), change.Fits());
    }

    [Fact]
    public void Find_AnotherName_SaysWhatFits()
    {
        var changes = new EndpointChange().Find(Releases.Shop.WithWeb(r => r with { Endpoints = [r.Endpoints[0] with { Name = "Http" }, .. r.Endpoints.Skip(1)] }));

        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Equal((true, true), change.Fits()));
    }
}
