using Portal.Domain.Estate;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class EstateAttentionTests
{
    private readonly EstateAttention attention = new();

    [Fact]
    public void Of_RowOnTwoScreens_LastsUntilBothAreGone()
    {
        attention.Show(Sample.Key);
        attention.Show(Sample.Key);
        attention.Hide(Sample.Key);
        Assert.Equal(Attention.OnScreen, attention.Of(Sample.Key, Sample.Now));

        attention.Hide(Sample.Key);

        Assert.Equal(Attention.None, attention.Of(Sample.Key, Sample.Now));
    }

    [Fact]
    public void Of_SomebodyAskedForIt_IsWatchedForFifteenSeconds()
    {
        attention.Look(Sample.Key, Sample.Now);

        Assert.Equal(Attention.Watched, attention.Of(Sample.Key, Sample.Now.AddSeconds(15)));
        Assert.Equal(Attention.None, attention.Of(Sample.Key, Sample.Now.AddSeconds(16)));
    }
}
