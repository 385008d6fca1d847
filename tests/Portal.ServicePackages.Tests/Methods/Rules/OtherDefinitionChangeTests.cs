using Portal.ServicePackages.Methods.Rules;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods.Rules;

public class OtherDefinitionChangeTests
{
    [Fact]
    public void Find_NothingChanged_FindsNothing() => Assert.Empty(new OtherDefinitionChange().Find(Releases.Shop));

    [Fact]
    public void Find_NothingKnown_FindsNothing() => Assert.Empty(new OtherDefinitionChange().Find(new Release(null, null)));

    [Fact]
    public void Find_Sites_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.WithWeb(r => r with { Sites = [] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_StartupTasks_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.WithWeb(r => r with { StartupTasks = [] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Stores_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.WithWeb(r => r with { Certificates = [new("Tls", "LocalMachine", "Root")] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Rights_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.WithWeb(r => r with { ExecutionContext = "limited" })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Probes_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.With(d => d with { Probes = [] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_TrafficRules_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.With(d => d with { TrafficRules = [] })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Topology_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.With(d => d with { TopologyChangeDiscovery = null })));

        Assert.Equal((true, true), change.Fits());
    }

    [Fact]
    public void Find_Schema_SaysWhatFits()
    {
        var change = Assert.Single(new OtherDefinitionChange().Find(Releases.Shop.With(d => d with { SchemaVersion = null })));

        Assert.Equal((true, true), change.Fits());
    }
}
