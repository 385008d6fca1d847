namespace Portal.Emulator.State;

/// <summary>The estate of the demo: one service per named situation, and others around them as a real team has.</summary>
internal static class DemoEstate
{
    public static Cloud Build(DateTimeOffset now)
    {
        var estate = new EstateBuilder(now);
        foreach (var subscription in SubscriptionsOfDemo.All)
            estate.Add(subscription);
        foreach (var service in Situations.All.Select(situation => situation.Service).Concat(OtherServices.All))
            estate.Add(service);
        return estate.Cloud;
    }

    public static Cloud BuildEmpty() => SubscriptionsOfDemo.All.Aggregate(Cloud.Empty, (cloud, subscription) => cloud.With(subscription));
}
