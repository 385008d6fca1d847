using Portal.Domain.Preconditions;
using Portal.Domain;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class StagingIsAsBigAsProductionTests
{
    private static readonly StagingIsAsBigAsProduction Rule = new();

    [Fact]
    public void Met_WhenBothAreEqual() => Rule.Judge(Pairs.Ready()).IsMet("4 and 4");

    [Fact]
    public void Met_WhenStagingIsBigger() => Rule.Judge(Staged(new RoleFacts("shop.web", "Standard_D4_v2", "Standard", 6), new RoleFacts("New", "Standard_D1_v2", "Standard", 1))).IsMet("4 and 7");

    [Fact]
    public void NotMet_WhenStagingHasFewerInstances() => Rule.Judge(Staged(new RoleFacts("Shop.Web", "Standard_D2_v2", "Standard", 2)))
        .IsNotMet(Severity.Warn, "4 and 2", "Staging is smaller", "Shop.Web has 4 instances in production, 2 in staging.");

    [Fact]
    public void NotMet_WhenStagingHasSmallerMachines() => Rule.Judge(Staged(new RoleFacts("Shop.Web", "Standard_D1_v2", "Standard", 4)))
        .IsNotMet(Severity.Warn, "4 and 4", "Staging is smaller", "Shop.Web is Standard_D2_v2 in production, Standard_D1_v2 in staging.");

    [Fact]
    public void NotMet_WhenARoleIsMissing() => Rule.Judge(Staged(new RoleFacts("Other", "Standard_D2_v2", "Standard", 4)))
        .IsNotMet(Severity.Warn, "4 and 4", "Staging is smaller", "Shop.Web is missing in staging.");

    [Fact]
    public void Unknown_WhenSizesAreOfDifferentSeries() => Rule.Judge(Staged(new RoleFacts("Shop.Web", "Standard_E2_v3", "Standard", 4)))
        .IsUnknown(Severity.Warn, "Shop.Web is Standard_D2_v2 in production, Standard_E2_v3 in staging.");

    [Fact]
    public void Unknown_WhenRolesAreNotTold() => Rule.Judge(Staged()).IsUnknown(Severity.Warn, "Azure does not tell the roles of shop-1123.");

    private static CloudServicePair Staged(params RoleFacts[] roles) => Pairs.Ready().WithStaging(side => side with { Roles = roles.ToEquatableList() });
}
