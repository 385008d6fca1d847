using Portal.Domain.Preconditions;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class ExtensionsAreNamedAfterNoSlotTests
{
    private static readonly ExtensionsAreNamedAfterNoSlot Rule = new();

    [Fact]
    public void Met_WhenThereIsNone() => Rule.Judge(Pairs.Ready()).IsMet("0 and 0");

    [Fact]
    public void Met_WhenNamesAreFreeOfSlots() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Extensions = [new ExtensionFacts("RDP-1123", "p", "RDP")] })).IsMet("0 and 1");

    [Fact]
    public void NotMet_WhenOneIsNamedAfterASlot() => Rule.Judge(Pairs.Ready().WithStaging(side => side with { Extensions = [new ExtensionFacts("Web-Staging-Ext-0", "p", "RDP")] }))
        .IsNotMet(Severity.Inform, "Web-Staging-Ext-0", "Extension named after slot", "Web-Staging-Ext-0 stays with shop-1123, whatever slot that is in.");

    [Fact]
    public void Unknown_WhenOneSideIsMissing() => Rule.Judge(Pairs.OnlyProduction()).IsUnknown(Severity.Inform, "There is only one deployment.");
}
