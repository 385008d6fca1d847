using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public class EstateSnapshotTests
{
    private static readonly CloudFailure Refused = new(CloudFailureKind.Permission, "Azure refused.");
    private static readonly Subscription Within = Sample.Service.Subscription;
    private static readonly EstateSnapshot Read = new([], [Within], [], Sample.Now);

    [Fact]
    public void Tells_NothingReadYet_No() => Assert.False(EstateSnapshot.Empty.Tells(Within.Id));

    [Fact]
    public void Tells_AllRead_AlsoOfASubscriptionThatIsNotThere() => Assert.True(Read.Tells(Within.Id) && Read.Tells(new SubscriptionId("nowhere")));

    [Fact]
    public void Tells_TheSubscriptionCouldNotBeRead_OfTheOthersOnly()
    {
        var partly = Read with { Problems = [new EstateProblem(Within.Name, Refused)] };

        Assert.False(partly.Tells(Within.Id));
        Assert.True(partly.Tells(new SubscriptionId("nowhere")));
    }

    [Fact]
    public void Tells_SubscriptionsCouldNotBeListed_OfNone() => Assert.False((Read with { Problems = [new EstateProblem(null, Refused)] }).Tells(new SubscriptionId("nowhere")));
}
