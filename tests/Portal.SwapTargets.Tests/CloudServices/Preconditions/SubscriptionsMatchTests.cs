using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class SubscriptionsMatchTests
{
    private static readonly SubscriptionsMatch Rule = new();

    [Fact]
    public void Met_WhenBothAreInOne() => Rule.Judge(Pairs.Ready()).IsMet("Retail-Prod");

    [Fact]
    public void Met_WhenDifferentOnesAreAllowed() => Rule.Judge(Apart() with { Options = new CloudServicesOptions { AllowDifferentSubscriptions = true } }).IsMet("different, allowed");

    [Fact]
    public void NotMet_WhenTheyDiffer() => Rule.Judge(Apart())
        .IsNotMet(Severity.Block, "different", "Subscriptions differ", $"shop-0911 is in subscription {Pairs.Subscription}, shop-1123 in other.");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Block, "There is only one deployment.");

    private static CloudServicePair Apart() => Pairs.Ready().WithStaging(side => side with { SubscriptionId = "other" });
}
