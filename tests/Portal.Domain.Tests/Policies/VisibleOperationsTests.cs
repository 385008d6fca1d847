using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies;

public sealed class VisibleOperationsTests
{
    private readonly OperatorSession session = new();
    private readonly VisibleOperations visible;

    public VisibleOperationsTests()
    {
        var written = Enumerable.Range(1, 500).Select(id => Swap(id, id % 10 == 0 ? "s1" : "s2")).ToArray();
        var feed = new OperationFeed(new MemoryLog(written));
        feed.Show(written[8]);
        feed.Show(written[9]);
        visible = new VisibleOperations(feed, new ServiceEstate(), session);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryDoor_NobodyKnown_Nothing()
    {
        Assert.Empty(visible.Now);
        Assert.Empty(await visible.ListAsync(new OperationFilter(), Token));
        Assert.Null(await visible.FindAsync(new OperationId(10), Token));
    }

    [Fact]
    public void IsRead_TheServicesWereNotReadYet_OnlyForWhoSeesEverything()
    {
        session.Set(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1"));
        Assert.False(visible.IsRead);

        session.Set(Scoped.Access(OperatorRole.Reader, "*"));
        Assert.True(visible.IsRead);
    }

    [Fact]
    public async Task EveryDoor_OneSubscription_NothingOfTheOther()
    {
        session.Set(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1"));

        Assert.Equal([10], visible.Now.Keys);
        Assert.NotNull(await visible.FindAsync(new OperationId(10), Token));
        Assert.Null(await visible.FindAsync(new OperationId(9), Token));
    }

    [Fact]
    public async Task ListAsync_MostOutOfScope_PagesAreFull()
    {
        session.Set(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1"));

        var first = await visible.ListAsync(new OperationFilter(Take: 30), Token);
        var rest = await visible.ListAsync(new OperationFilter(Before: first[^1].Id, Take: 30), Token);

        Assert.Equal(Enumerable.Range(0, 30).Select(i => 500L - (10 * i)), first.Select(operation => operation.Id.Value));
        Assert.Equal(20, rest.Count);
    }

    private static Operation Swap(int id, string subscription) =>
        Sample.Operation(Scoped.Service($"service-{id}", subscription, "g", "g", null), OperationStatus.Succeeded) with { Id = new OperationId(id) };
}
