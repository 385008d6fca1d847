using Portal.Domain.Preconditions;
using Portal.Domain;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class NoSettingLooksLikeStagingTests
{
    private static readonly NoSettingLooksLikeStaging Rule = new();

    [Fact]
    public void Met_WhenSettingsAreEqual() => Rule.Judge(Pairs.Ready()).IsMet("equal");

    [Fact]
    public void Met_WhenSettingsDifferInAnotherWay() => Rule.Judge(Differing(
        new Difference(DifferenceKind.Setting, "Shop.Web: CacheSize", "30", "45"),
        new Difference(DifferenceKind.Endpoint, "Web_Staging", null, "tcp 80"))).IsMet("1 differs");

    [Fact]
    public void NotMet_WhenOneLooksLikeStaging() => Rule.Judge(Differing(
            new Difference(DifferenceKind.Setting, "Shop.Web: CacheSize", "30", "45"),
            new Difference(DifferenceKind.Setting, "Shop.Web: Api", "https://shop", "https://shop-stg", LooksLikeStaging: true)))
        .IsNotMet(Severity.Warn, "1 of 2 that differ", "1 staging value", "Shop.Web: Api looks like a staging value.");

    [Fact]
    public void NotMet_WhenSecretsLookLikeStaging_NamesThemOnly() => Rule.Judge(Differing(
            new Difference(DifferenceKind.Setting, "Shop.Web: Key", null, null, IsSecret: true, LooksLikeStaging: true),
            new Difference(DifferenceKind.Setting, "Shop.Web: Api", "https://shop", "https://shop-stg", LooksLikeStaging: true)))
        .IsNotMet(Severity.Warn, "2 of 2 that differ", "2 staging values", "Shop.Web: Key, Shop.Web: Api look like staging values.");

    [Fact]
    public void Unknown_WhenAConfigurationCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Configuration = null, ConfigurationProblem = "It is empty." }))
        .IsUnknown(Severity.Warn, "The configuration of shop-1123 could not be read: It is empty.");

    [Fact]
    public void Unknown_WhenAzureDoesNotTellAConfiguration_Informs() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { Configuration = null }))
        .IsUnknown(Severity.Inform, "Azure does not tell the configuration of shop-0911.");

    private static CloudServicePair Differing(params Difference[] differences) => Pairs.Ready() with { Differences = differences.ToEquatableList() };
}
