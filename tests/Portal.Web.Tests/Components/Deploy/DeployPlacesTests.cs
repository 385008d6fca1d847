using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Deploy;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Deploy;

public sealed class DeployPlacesTests : DialogContext
{
    private static readonly HostedService Pair = DialogSamples.Service;
    private static readonly HostedService Left = Pair with { Key = ServiceKey.Of("kind", "what is left"), Production = null };
    private static readonly DateTimeOffset Later = DialogSamples.Now.AddSeconds(30);

    private readonly DeployPlaces places;

    public DeployPlacesTests() => places = new DeployPlaces(Services.GetRequiredService<VisibleEstate>(), Services.GetRequiredService<VisibleOperations>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ServiceEstate Estate => Services.GetRequiredService<ServiceEstate>();

    [Fact]
    public async Task Service_ReadSinceItsLastOperation_IsAsItWasRead()
    {
        Log.Add(Ended(ChangeKind.Restart, DialogSamples.Now.AddSeconds(-1)));
        Read(DialogSamples.Now, Pair);

        Assert.Equal(new DeployPlace(Pair, Pair.Subscription, DialogSamples.Now), await FindAsync(Pair.Key.Value, null));
    }

    [Fact]
    public async Task Service_ReadBeforeItsLastOperationEnded_IsNotBelievedAndNotMissing()
    {
        Log.Add(Ended(ChangeKind.Redeploy, DialogSamples.Now.AddSeconds(1)));
        Read(DialogSamples.Now, Pair);

        Assert.Null(await FindAsync(Pair.Key.Value, null));
        Assert.False(places.IsCertain);

        Read(Later, Left);
        Assert.Null(places.Now(Pair.Subscription.Id.Value, Pair.Key.Value));
        Assert.True(places.IsCertain);
    }

    [Fact]
    public async Task Again_StagingIsLeft_IsDeployedBesideItAsOrdered()
    {
        Log.Add(Ended(ChangeKind.Redeploy, DialogSamples.Now));
        Read(Later, Left);

        Assert.Equal(new DeployPlace(Left, Pair.Subscription, Later, Broken), await FindAsync(null, "7"));
    }

    [Fact]
    public async Task Again_NothingIsLeft_IsDeployedAsOrdered()
    {
        Log.Add(Ended(ChangeKind.Redeploy, DialogSamples.Now));
        Read(Later);

        Assert.Equal(new DeployPlace(null, Pair.Subscription, Later, Broken), await FindAsync(null, "7"));
    }

    [Fact]
    public async Task Again_SomebodyDeployedItMeanwhile_IsThatService()
    {
        Log.Add(Ended(ChangeKind.Redeploy, DialogSamples.Now));
        Read(Later, Pair);

        Assert.Equal(new DeployPlace(Pair, Pair.Subscription, Later), await FindAsync(null, "7"));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("nonsense")]
    public async Task Again_NoSuchOperation_IsANewService(string again)
    {
        Read(Later, Pair);

        Assert.Equal(new DeployPlace(null, Pair.Subscription, Later), await FindAsync(null, again));
    }

    [Fact]
    public void IsAs_OtherDeployments_IsNot()
    {
        var place = new DeployPlace(Pair, Pair.Subscription, DialogSamples.Now);

        Assert.True(place.IsAs(place with { ReadAt = Later }));
        Assert.False(place.IsAs(place with { Service = Left }));
        Assert.False(place.IsAs(place with { Service = null }));
    }

    private static DeploymentOrder Broken => ChangeSamples.Deployment() with { Slot = Slot.Production, PairWith = Pair.Staging!.Id };

    private static Operation Ended(ChangeKind kind, DateTimeOffset at) => Sample.Operation(Pair, OperationStatus.Failed) with
    {
        Id = new OperationId(7),
        EndedAt = at,
        Change = new Change
        {
            Order = ChangeSamples.Order(kind, Slot.Production) with { Deployment = kind == ChangeKind.Redeploy ? Broken : null },
            Target = Pair.Production!.Id,
            TargetName = "prod-0911",
            FromVersion = "4.1.7",
            ToVersion = "4.3.0",
            Steps = [],
        },
    };

    private Task<DeployPlace?> FindAsync(string? service, string? again) => places.FindAsync(Pair.Subscription.Id.Value, service, again, Token);

    private void Read(DateTimeOffset at, params HostedService[] services) => Estate.Update(now => now with
    {
        Rows = [.. services.Select(service => ServiceRow.Of(DialogSamples.Plan(service)))],
        Subscriptions = [Pair.Subscription],
        ReadAt = at,
    });
}
