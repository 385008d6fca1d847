using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies;

public sealed class AccessTests
{
    private static readonly HostedService Shop = Scoped.Service("shop", "s1", "blue", "green", "retail");

    [Fact]
    public void May_NoGrant_Nothing()
    {
        Assert.DoesNotContain(Enum.GetValues<OperatorRight>(), right => Access.None.May(right, Shop) || Access.None.MaySomewhere(right));
        Assert.False(Access.None.May(OperatorRight.See, Sample.Operation(Shop, OperationStatus.Succeeded), Shop));
        Assert.False(Access.None.MaySee(new SubscriptionId("s1")));
        Assert.False(Access.None.SeesEverything);
    }

    [Fact]
    public void May_RoleWithoutTheRight_Not()
    {
        var reader = Scoped.Access(OperatorRole.Reader, "*");

        Assert.True(reader.May(OperatorRight.See, Shop));
        Assert.False(reader.May(OperatorRight.Swap, Shop));
    }

    [Fact]
    public void May_OneSideInScope_Not() => Assert.False(Scoped.Access(OperatorRole.Operator, "/subscriptions/s1/resourceGroups/blue").May(OperatorRight.See, Shop));

    [Fact]
    public void May_BothSidesByTwoGrants_Yes() => Assert.True(Scoped.Access(
        OperatorRole.Operator, "/subscriptions/s1/resourceGroups/blue", "/subscriptions/s1/resourceGroups/green").May(OperatorRight.Swap, Shop));

    [Fact]
    public void May_RightsOfTwoScopes_DoNotMix()
    {
        var access = new Access(Sample.Ana, [new(OperatorRole.Reader, GrantScope.Parse("*")!), new(OperatorRole.Operator, GrantScope.Parse("team=media")!)]);

        Assert.True(access.May(OperatorRight.See, Shop));
        Assert.False(access.May(OperatorRight.Swap, Shop));
        Assert.True(access.May(OperatorRight.Swap, Shop with { Team = "media" }));
    }

    [Fact]
    public void May_ServiceWithoutDeployments_Not() =>
        Assert.False(Access.Everything(Sample.Ana).May(OperatorRight.See, Shop with { Production = null, Staging = null }));

    [Fact]
    public void MaySee_OperationOfAServiceThatHasGone_ByItsPathsOnly()
    {
        var operation = Sample.Operation(Shop, OperationStatus.Succeeded);

        Assert.True(Scoped.Access(OperatorRole.Reader, "/subscriptions/s1").May(OperatorRight.See, operation, null));
        Assert.False(Scoped.Access(OperatorRole.Reader, "team=retail").May(OperatorRight.See, operation, null));
        Assert.True(Scoped.Access(OperatorRole.Reader, "team=retail").May(OperatorRight.See, operation, Shop));
        Assert.False(Scoped.Access(OperatorRole.Reader, "/subscriptions/s2").May(OperatorRight.See, operation, null));
    }

    [Fact]
    public void Cap_NarrowsRightsAndPlaces_NeverWidens()
    {
        var owner = Scoped.Access(OperatorRole.Owner, "*");
        var reads = owner with { Cap = new Grant(OperatorRole.Reader, GrantScope.Parse("*")!) };
        var media = owner with { Cap = new Grant(OperatorRole.Owner, GrantScope.Parse("team=media")!) };
        var more = Scoped.Access(OperatorRole.Reader, "team=retail") with { Cap = new Grant(OperatorRole.Owner, GrantScope.Parse("*")!) };

        Assert.True(reads.May(OperatorRight.See, Shop) && reads.SeesEverything);
        Assert.False(reads.May(OperatorRight.Swap, Shop) || reads.MaySomewhere(OperatorRight.Govern));
        Assert.False(media.May(OperatorRight.See, Shop) || media.SeesEverything || media.MaySee(new SubscriptionId("s1")));
        Assert.True(media.May(OperatorRight.Swap, Shop with { Team = "media" }));
        Assert.True(more.May(OperatorRight.See, Shop));
        Assert.False(more.May(OperatorRight.Swap, Shop) || more.SeesEverything);
    }

    [Fact]
    public void May_Scope_OnlyWhenAllOfItIsWithin()
    {
        var access = Scoped.Access(OperatorRole.Owner, "/subscriptions/s1");

        Assert.True(access.May(OperatorRight.Govern, GrantScope.Parse("/subscriptions/S1/resourceGroups/a")!));
        Assert.False(access.May(OperatorRight.Govern, GrantScope.Parse("*")!) || access.May(OperatorRight.Govern, GrantScope.Parse("team=retail")!) || access.May(OperatorRight.Govern, GrantScope.Parse("/subscriptions/s11")!));
        Assert.False((access with { Cap = new Grant(OperatorRole.Owner, GrantScope.Parse("/subscriptions/s2")!) }).May(OperatorRight.Govern, GrantScope.Parse("/subscriptions/s1")!));
    }
}
