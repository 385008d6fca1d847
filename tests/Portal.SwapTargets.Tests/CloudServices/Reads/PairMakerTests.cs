using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Reads;

namespace Portal.SwapTargets.Tests.CloudServices.Reads;

public sealed class PairMakerTests
{
    private static readonly Subscription Retail = new(new SubscriptionId("s1"), "Retail");

    [Fact]
    public void Pairs_IdsInDifferentCase_BelongTogether()
    {
        var one = Side("s1", "a", Slot.Production, "/SUBSCRIPTIONS/s1/resourceGroups/G/providers/microsoft.compute/cloudServices/B");
        var two = Side("s1", "b", Slot.Staging, Id("s1", "A"));

        var pair = Assert.Single(Pairs([one, two]));

        Assert.Equal((one, two), (pair.Production, pair.Staging));
        Assert.Equal(true, pair.Partner.PointsBack);
    }

    [Fact]
    public void Pairs_OneWayOnly_AppearAlone()
    {
        var pairs = Pairs([Side("s1", "a", Slot.Production, Id("s1", "b")), Side("s1", "b", Slot.Staging, Id("s1", "c"))]);

        Assert.Equal(2, pairs.Count);
        Assert.Equal((true, false), (pairs[0].Partner.Found, pairs[0].Partner.PointsBack));
        Assert.Null(pairs[1].Production);
        Assert.Equal(false, pairs[1].Partner.Found);
    }

    [Fact]
    public void Pairs_OverTwoSubscriptions_AppearWhereProductionIs()
    {
        var production = Side("s1", "a", Slot.Production, Id("s2", "b"));
        var staging = Side("s2", "b", Slot.Staging, Id("s1", "a"));

        var here = Assert.Single(Pairs([production], (staging.Id, Reading.Of(staging))));
        var there = Pairs([staging], (production.Id, Reading.Of(production)));

        Assert.Equal((production, staging), (here.Production, here.Staging));
        Assert.Empty(there);
    }

    [Fact]
    public void Pairs_PartnerElsewhereCannotBeRead_AppearsAlone()
    {
        var staging = Side("s2", "b", Slot.Staging, Id("s1", "a"));

        var pair = Assert.Single(Pairs([staging], (Id("s1", "a"), Reading.NotAsked<CloudServiceSide>())));

        Assert.Equal(staging, pair.Staging);
        Assert.Null(pair.Partner.Found);
    }

    [Fact]
    public void Pairs_PartnerIdIsNoCloudService_SaysSo()
    {
        var pair = Assert.Single(Pairs([Side("s1", "a", Slot.Production, "/subscriptions/s1/rubbish")]));

        Assert.Equal(new PartnerReference("/subscriptions/s1/rubbish", false, null, null), pair.Partner);
    }

    [Fact]
    public void Pairs_NoSlots_TheFirstIsProduction()
    {
        var pair = Assert.Single(Pairs([Side("s1", "a", null, Id("s1", "b")), Side("s1", "b", null, Id("s1", "a"))]));

        Assert.Equal("a", pair.Production!.Name);
    }

    private static List<CloudServicePair> Pairs(IReadOnlyList<CloudServiceSide> sides, params (string Id, Reading<CloudServiceSide> Reading)[] foreign) =>
    [
        .. new PairMaker(sides, foreign.ToDictionary(item => item.Id, item => item.Reading, StringComparer.OrdinalIgnoreCase), new CloudServicesOptions())
            .Pairs(DateTimeOffset.UnixEpoch, Retail),
    ];

    private static CloudServiceSide Side(string subscription, string name, Slot? slot, string? partner) => new()
    {
        Id = Id(subscription, name),
        SubscriptionId = subscription,
        ResourceGroup = "g",
        Name = name,
        ResourceType = "Microsoft.Compute/cloudServices",
        Location = "westeurope",
        ProvisioningState = "Succeeded",
        SlotInProfile = slot,
        PartnerId = partner,
    };

    private static string Id(string subscription, string name) =>
        $"/subscriptions/{subscription}/resourceGroups/g/providers/Microsoft.Compute/cloudServices/{name}";
}
