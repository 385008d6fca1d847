using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies;

public sealed class VisibleEstateTests
{
    private readonly ServiceEstate estate = new();
    private readonly OperatorSession session = new();
    private readonly VisibleEstate visible;

    public VisibleEstateTests()
    {
        visible = new VisibleEstate(estate, session);
        var failure = new CloudFailure(CloudFailureKind.Permission, "Azure answered 403.");
        estate.Replace(
            new EstateSnapshot(
                [Row("cms", "s2", "media"), Row("shop", "s1", "retail")], [new(new SubscriptionId("s1"), "Subscription s1"), new(new SubscriptionId("s2"), "Subscription s2")],
                [new("Subscription s1", failure), new("Subscription s2", failure)], Sample.Now),
            EstateSnapshot.Empty);
    }

    [Fact]
    public void Now_NobodyKnown_Nothing()
    {
        Assert.Empty(visible.Now.Rows);
        Assert.Empty(visible.Now.Subscriptions);
        Assert.Empty(visible.Now.Problems);
    }

    [Theory]
    [InlineData("/subscriptions/s1")]
    [InlineData("/subscriptions/s1/resourceGroups/g")]
    [InlineData("team=retail")]
    public void Now_OneInScope_NothingOfTheOther(string scope)
    {
        session.Set(Scoped.Access(OperatorRole.Reader, scope));

        Assert.Equal(["shop"], visible.Now.Rows.Select(row => row.Service.Name));
        Assert.Equal(["Subscription s1"], visible.Now.Subscriptions.Select(subscription => subscription.Name));
        Assert.Equal(["Subscription s1"], visible.Now.Problems.Select(problem => problem.Subscription));
    }

    [Fact]
    public void Now_AllInScope_IsTheSharedPicture()
    {
        session.Set(Access.Everything(Sample.Ana));

        Assert.Same(estate.Now, visible.Now);
    }

    [Fact]
    public void Now_NothingChanged_IsTheSameObject()
    {
        session.Set(Scoped.Access(OperatorRole.Reader, "team=retail"));

        Assert.Same(visible.Now, visible.Now);
        Assert.Same(estate.Now.Rows[1], visible.Now.Rows[0]);
    }

    [Fact]
    public async Task WatchAsync_AccessTakenAway_ShowsNothingAtOnce()
    {
        session.Set(Access.Everything(Sample.Ana));
        await using var changes = visible.WatchAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal(2, changes.Current.Rows.Count);

        session.End();

        Assert.True(await changes.MoveNextAsync());
        Assert.Empty(changes.Current.Rows);
    }

    private static ServiceRow Row(string name, string subscription, string team) =>
        ServiceRow.Of(SwapPlan.Of(Sample.Facts with { Service = Scoped.Service(name, subscription, "g", "g", team) }, [Sample.Met()]));
}
