using Portal.Domain.Preconditions;
using Portal.Domain;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NothingIsLockedReadOnlyTests
{
    private static readonly NothingIsLockedReadOnly Rule = new();

    [Fact]
    public void Met_WhenNothingIsLocked() => Rule.Judge(Pairs.Ready()).IsMet("none");

    [Fact]
    public void Met_WhenOnlyDeletingIsForbidden() => Rule.Judge(Locked(new ResourceLock("keep", "CanNotDelete", Pairs.Group("shop"), null))).IsMet("none");

    [Fact]
    public void NotMet_WhenAnAddressIsLocked() => Rule.Judge(Locked(new ResourceLock("freeze", "ReadOnly", Pairs.Ready().Staging!.PublicIp.OrNull()!.Id, "until Monday.")))
        .IsNotMet(Severity.Block, "freeze", "Address is locked", "Lock “freeze” makes shop-Staging read-only: until Monday.");

    [Fact]
    public void NotMet_WhenSomethingElseIsLocked_NamesIt()
    {
        var pair = Pairs.Ready();

        Assert.Equal("Load balancer is locked", Headline(pair.Production!.LoadBalancer.OrNull()!.Id));
        Assert.Equal("Production is locked", Headline(pair.Production.Id.ToUpperInvariant()));
        Assert.Equal("Staging is locked", Headline(pair.Staging!.Id));
        Assert.Equal("Resource group is locked", Headline(Pairs.Group("shop")));
        Assert.Equal("Subscription is locked", Headline($"/subscriptions/{Pairs.Subscription}"));
    }

    [Fact]
    public void NotMet_WhenTwoLocksStand_NamesBoth() => Rule.Judge(Locked(new("one", "readonly", Pairs.Group("shop"), null), new("two", "ReadOnly", Pairs.Group("shop"), "")))
        .IsNotMet(Severity.Block, "one, two", "Resource group is locked", "Lock “one” makes shop read-only. Lock “two” makes shop read-only.");

    [Fact]
    public void Unknown_WhenLocksCouldNotBeRead() => Rule.Judge(Pairs.Ready() with { Locks = Reading.Failed<EquatableList<ResourceLock>>(Pairs.Forbidden) })
        .IsUnknown(Severity.Block, "The list of locks could not be read: Azure does not let the portal read it.");

    [Fact]
    public void Unknown_WhenLocksWereNotAsked() => Rule.Judge(Pairs.Ready() with { Locks = Reading.NotAsked<EquatableList<ResourceLock>>() })
        .IsUnknown(Severity.Block, "The list of locks was not read.");

    private static string Headline(string scope) => Rule.Judge(Locked(new ResourceLock("freeze", "ReadOnly", scope, null))).Headline;

    private static CloudServicePair Locked(params ResourceLock[] locks) => Pairs.Ready() with { Locks = Reading.Of(locks.ToEquatableList()) };
}
