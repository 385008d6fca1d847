using Portal.Domain.HostedServices;
using Portal.Domain.Releases;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Releases;

public class KnownReleasesTests
{
    private static readonly ReleaseRecord Record = ReleaseSamples.Record(Sample.Key);
    private static readonly Deployment Staged = Sample.Service.Staging!.Stamped();
    private static readonly KnownReleases Shelf = KnownReleases.Empty.With(Record).With(new ReleaseTie(Staged.Id, Staged.Stamp, Record.Id, Sample.Ana, Sample.Now));

    [Fact]
    public void Of_ADeploymentThatWasSwapped_IsKnownStill() =>
        Assert.Equal(Record, Shelf.Of(Staged with { Slot = Slot.Production, Vip = Sample.Service.Production!.Vip }));

    [Fact]
    public void Of_ADeploymentThatWasDeployedAgainElsewhere_IsNotKnown() => Assert.Null(Shelf.Of(Staged.Stamped("another")));

    [Fact]
    public void Of_AnotherDeployment_IsNotKnown() => Assert.Null(Shelf.Of(Sample.Service.Production!.Stamped()));

    [Fact]
    public void Of_NoDeployment_IsNull() => Assert.Null(Shelf.Of(null));
}
