using Portal.Domain.Probing;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Probing;

public sealed class LiveProofTests
{
    [Fact]
    public async Task CanTellAsync_AddressTellsNothingUsual_LooksForTheVersionThatIsKnown()
    {
        var probe = new FakeProbe(_ => "nothing known") { OnLearn = version => version == "4.1.7" };

        Assert.True(await new LiveProof(probe).CanTellAsync(Sample.Operation(), TestContext.Current.CancellationToken));
        Assert.Equal("4.1.7", probe.Learned);
    }

    [Fact]
    public async Task CanTellAsync_AddressDoesNotAnswer_DoesNotSearch()
    {
        var probe = new FakeProbe(_ => null) { OnLearn = _ => true };

        Assert.False(await new LiveProof(probe).CanTellAsync(Sample.Operation(), TestContext.Current.CancellationToken));
        Assert.Null(probe.Learned);
    }
}
