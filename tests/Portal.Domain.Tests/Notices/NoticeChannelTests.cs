using Portal.Domain.Notices;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Notices;

public sealed class NoticeChannelTests
{
    private static readonly NoticePlace Shop = NoticePlace.Of(Scoped.Service("shop-api", "s1", "rg-a", "rg-b", "Shop"));

    [Theory]
    [InlineData("*", true)]
    [InlineData("/subscriptions/s1", true)]
    [InlineData("team=Shop", true)]
    [InlineData("team=Cart", false)]
    [InlineData("/subscriptions/s2", false)]
    [InlineData("/subscriptions/s1/resourceGroups/rg-a", false)] // Its other side is elsewhere.
    [InlineData("nonsense", false)]
    public void MayHear_OfAService_WhenAllOfItIsInScope(string scope, bool may) => Assert.Equal(may, Channel(scope).MayHear(Shop));

    [Fact]
    public void MayHear_OfNoService_OnlyWithoutALimit()
    {
        Assert.True(Channel("*").MayHear(null));
        Assert.False(Channel("team=Shop").MayHear(null));
        Assert.False(Channel("team=Shop").MayHear(Shop with { Deployments = [] }));
    }

    [Fact]
    public void Wants_PausedOrRemoved_Nothing()
    {
        var notice = NoticeWorld.Notice(NoticeKind.SwapStarted) with { Place = Shop };

        Assert.True(Channel("*").Wants(notice));
        Assert.False((Channel("*") with { IsPaused = true }).Wants(notice));
        Assert.False((Channel("*") with { IsRemoved = true }).Wants(notice));
    }

    private static NoticeChannel Channel(string scope) => new()
    {
        Id = "c", Name = "c", Form = ChannelForm.Json, SealedAddress = "", ShownAddress = "", Scope = scope, MadeBy = "Ana", MadeAt = Sample.Now,
    };
}
