using Portal.Domain.HostedServices;
using Portal.Web.Components.Dialogs;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class KnownWordsTests
{
    [Fact]
    public void Of_KnownService_SaysWhatWasWhereAndWhen()
    {
        var (both, alone) = (Row("shop"), Row("cms", staged: null));

        Assert.Equal("At 14:03:00 UTC 4.1.7 was live and 4.2.0 staged.", KnownWords.Of(Snapshot(both, alone), both.Service.Key));
        Assert.Equal("At 14:03:00 UTC 4.1.7 was live and nothing staged.", KnownWords.Of(Snapshot(both, alone), alone.Service.Key));
    }

    [Fact]
    public void Of_NothingKnown_SaysNothing()
    {
        Assert.Equal("", KnownWords.Of(Snapshot(Row("shop")), ServiceKey.Of("Fake", "other")));
        Assert.Equal("", KnownWords.Of(Snapshot(Row("shop")) with { ReadAt = null }, Row("shop").Service.Key));
    }
}
