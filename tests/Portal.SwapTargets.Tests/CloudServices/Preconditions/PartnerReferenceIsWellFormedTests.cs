using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class PartnerReferenceIsWellFormedTests
{
    private static readonly PartnerReferenceIsWellFormed Rule = new();

    [Fact]
    public void Met_WhenItIsTheIdOfACloudService() => Rule.Judge(Pairs.Ready()).IsMet("cloud service id");

    [Fact]
    public void NotMet_WhenItIsSomethingElse() => Rule.Judge(Pairs.Ready() with { Partner = new PartnerReference("/x", false, null, null) })
        .IsNotMet(Severity.Block, "not readable", "Partner not readable", "“/x” is not the id of a cloud service.");

    [Fact]
    public void Unknown_WhenThereIsNoPartner() => Rule.Judge(Pairs.Ready() with { Partner = PartnerReference.None })
        .IsUnknown(Severity.Block, "There is no reference that could be read.");
}
