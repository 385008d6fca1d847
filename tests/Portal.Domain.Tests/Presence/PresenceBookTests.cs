using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Presence;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Presence;

public sealed class PresenceBookTests
{
    private static readonly Operator Ben = new("ben", "Ben Okafor");

    private readonly PresenceBook book = new();

    [Fact]
    public async Task Enter_AndLeave_IsToldToWhoWatchesThatService()
    {
        var token = TestContext.Current.CancellationToken;
        await using var watch = book.WatchAsync(Sample.Service.Key, token).GetAsyncEnumerator(token);
        await watch.MoveNextAsync();
        Assert.Empty(watch.Current);

        book.Enter(new ServiceKey("another"), new Visit("1", Ben, PresenceKind.Looking));
        var visit = book.Enter(Sample.Service.Key, new Visit("2", Ben, PresenceKind.InDialog));
        await watch.MoveNextAsync();
        Assert.Equal("2", Assert.Single(watch.Current).Window);

        visit.Dispose();
        await watch.MoveNextAsync();
        Assert.Empty(watch.Current);
    }
}
