namespace Portal.Emulator.State;

/// <summary>Any number of ready services over a number of subscriptions, to measure with.</summary>
internal static class ManyServices
{
    public const int UsualSubscriptions = 20;

    public static Cloud Build(int count, int over, DateTimeOffset now)
    {
        var estate = new EstateBuilder(now);
        var subscriptions = Enumerable.Range(1, over)
            .Select(number => new Subscription($"00000000-0000-4000-8000-{number:D12}", $"Subscription-{number:D2}"))
            .ToList();
        subscriptions.ForEach(estate.Add);
        for (var number = 1; number <= count; number++)
            estate.Add(Service(number, subscriptions[number % over].SubscriptionId));
        return estate.Cloud;
    }

    private static ServiceSeed Service(int number, string subscription)
    {
        var web = new RoleSeed("Web", 2, EndpointSeed.Http, EndpointSeed.Https);
        return new ServiceSeed($"svc-{number:D5}", subscription, "westeurope", "Load",
            new DeploymentSeed("0901", "1.0.0", "Release 1.0", "Ana", TimeSpan.FromDays(20), web),
            new DeploymentSeed("1101", "1.1.0", "Release 1.1", "Ben", TimeSpan.FromHours(3), web));
    }
}
