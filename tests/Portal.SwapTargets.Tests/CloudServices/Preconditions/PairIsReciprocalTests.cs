using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class PairIsReciprocalTests
{
    private static readonly PairIsReciprocal Rule = new();

    private static readonly PartnerReference Partner = Pairs.Ready().Partner;

    [Fact]
    public void Met_WhenEachIsThePartnerOfTheOther() => Rule.Judge(Pairs.Ready()).IsMet("both ways");

    [Fact]
    public void NotMet_WhenPartnerDoesNotExist() => Rule.Judge(Pairs.OnlyProduction() with { Partner = Partner with { Found = false, PointsBack = null } })
        .IsNotMet(Severity.Block, "missing", "Partner missing", "shop-1123 does not exist.");

    [Fact]
    public void NotMet_WhenPartnerBelongsToAThird() => Rule.Judge(Pairs.OnlyProduction() with { Partner = Partner with { PointsBack = false } })
        .IsNotMet(Severity.Block, "one way", "Partner points elsewhere", "shop-1123 is not paired with this deployment.");

    [Fact]
    public void Unknown_WhenPartnerCouldNotBeRead() => Rule.Judge(Pairs.OnlyProduction() with { Partner = Partner with { Found = null, PointsBack = null } })
        .IsUnknown(Severity.Block, "shop-1123 could not be read.");

    [Fact]
    public void Unknown_WhenPartnerExistsButNotWhereItPoints() => Rule.Judge(Pairs.Ready() with { Partner = Partner with { PointsBack = null } })
        .IsUnknown(Severity.Block, "shop-1123 could not be read.");

    [Fact]
    public void Unknown_WhenReferenceIsNotReadable() => Rule.Judge(Pairs.Ready() with { Partner = new PartnerReference("/x", false, null, null) })
        .IsUnknown(Severity.Block, "“/x” leads to no cloud service.");

    [Fact]
    public void Unknown_WhenThereIsNoPartner() => Rule.Judge(Pairs.Ready() with { Partner = PartnerReference.None })
        .IsUnknown(Severity.Block, "There is no partner that could point back.");
}
