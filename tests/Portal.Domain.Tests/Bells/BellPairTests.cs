using Portal.Domain.Bells;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Bells;

public sealed class BellPairTests
{
    private static readonly BellPair Pair = BellPair.Of(Sample.Service)!;

    [Fact]
    public void Change_OtherInstances_IsNone() =>
        Assert.Null(Pair.Change(Sample.Service with { Staging = Sample.Service.Staging! with { InstancesReady = 1, Instances = 12, State = "Updating" } }));

    [Fact]
    public void Change_EachOther_IsAClause()
    {
        Assert.Equal("the service is not there any more", Pair.Change(null));
        Assert.Equal("staging is empty now", Pair.Change(Sample.Service with { Staging = null }));
        Assert.Equal("production is empty now", Pair.Change(Sample.Service with { Production = null }));
        Assert.Equal("production is 4.1.8 now", Pair.Change(Sample.Service with { Production = Sample.Service.Production! with { Version = "4.1.8" } }));
        Assert.Equal("production is 4.2.0 now", Pair.Change(Sample.Service with { Production = Sample.Service.Staging, Staging = Sample.Service.Production }));
        Assert.Equal("staging is 4.2.0 now", Pair.Change(Sample.Service with { Staging = Sample.Service.Staging! with { Id = new("/id/another") } }));
    }
}
