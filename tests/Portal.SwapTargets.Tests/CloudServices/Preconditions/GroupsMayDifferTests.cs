using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class GroupsMayDifferTests
{
    private static readonly GroupsMayDiffer Rule = new();

    [Fact]
    public void Met_WhenBothAreInOne() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { ResourceGroup = "SHOP" })).IsMet("shop");

    [Fact]
    public void Met_WhenTheyDiffer() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { ResourceGroup = "other" })).IsMet("shop and other");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Inform, "There is only one deployment.");
}
