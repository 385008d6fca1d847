using Portal.Domain.Preconditions;
using Portal.Domain.HostedServices;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.CloudServices.Preconditions;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices.Preconditions;

public class AddressesAreBothStaticOrBothDynamicTests
{
    private static readonly AddressesAreBothStaticOrBothDynamic Rule = new();

    [Fact]
    public void Met_WhenBothAreStatic() => Rule.Judge(Pairs.Ready()).IsMet("both static");

    [Fact]
    public void Met_WhenBothAreDynamic() => Rule.Judge(Pairs.Ready().WithBoth(side => Kind(side, AddressAllocation.Dynamic) with { Configuration = null })).IsMet("both dynamic");

    [Fact]
    public void NotMet_WhenProductionIsStaticAndStagingDynamic() => Assert.Equal(
        "Redeploy staging with a static address and a ReservedIP.",
        Rule.Judge(Pairs.Ready().WithStaging(side => Kind(side, AddressAllocation.Dynamic)))
            .IsNotMet(Severity.Block, "static and dynamic", "Address kinds differ", "Production is static, staging dynamic.").Remedy);

    [Fact]
    public void NotMet_WhenProductionIsDynamicAndStagingStatic() => Assert.Equal(
        "Redeploy staging with a dynamic address.",
        Rule.Judge(Pairs.Ready().WithProduction(side => Kind(side, AddressAllocation.Dynamic)))
            .IsNotMet(Severity.Block, "dynamic and static", "Address kinds differ", "Production is dynamic, staging static.").Remedy);

    [Fact]
    public void NotMet_WhenOneConfigurationAloneNamesAReservedAddress_Warns() =>
        Rule.Judge(Pairs.Ready().WithStaging(side => side with { Configuration = side.Configuration! with { ReservedIps = [] } })).IsNotMet(
            Severity.Warn, "both static, ReservedIP on one", "ReservedIP on one side", "Both addresses are static, but only the configuration of shop-0911 names a ReservedIP.");

    [Fact]
    public void Unknown_WhenKindIsNotTold() => Rule.Judge(Pairs.Ready().WithStaging(side => Kind(side, AddressAllocation.Unknown)))
        .IsUnknown(Severity.Block, "Azure does not tell whether the address of staging is static.");

    [Fact]
    public void Unknown_WhenAddressCouldNotBeRead() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { PublicIp = Reading.Failed<PublicIpFacts>(Pairs.Lost) }))
        .IsUnknown(Severity.Block, "The address of production could not be read: Azure did not answer.");

    [Fact]
    public void Unknown_WhenAddressDoesNotExist() => Rule.Judge(Pairs.Ready().WithProduction(side => side with { PublicIp = Reading.Missing<PublicIpFacts>() }))
        .IsUnknown(Severity.Block, "The address of production does not exist.");

    private static CloudServiceSide Kind(CloudServiceSide side, AddressAllocation allocation) => side.WithAddress(ip => ip with { Allocation = allocation });
}
