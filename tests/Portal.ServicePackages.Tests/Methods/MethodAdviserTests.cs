using Portal.Domain.Changes;
using Portal.ServicePackages.Definitions;
using Portal.ServicePackages.Methods;
using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Methods;

public class MethodAdviserTests
{
    private static MethodAdvice Advise(Release after, RuleBook book = RuleBook.Today) => MethodAdviser.Advise(Releases.Shop, after, book, DeploymentTimes.None);

    private static Release NewCode(Release release) => release with { PackageSha256 = new string('b', 64) };

    private static readonly Release MoreEndpoints =
        Releases.Shop.WithWeb(role => role with { Endpoints = [.. role.Endpoints, new EndpointDefinition(EndpointKind.Input, "More", "tcp") { Ports = [new(99, 99)] }] });

    [Fact]
    public void Advise_NothingChanged_NeedsNoMethod()
    {
        var advice = Advise(Releases.Shop);

        Assert.Empty(advice.Changes);
        Assert.Null(advice.Method);
        Assert.Empty(advice.Unknown);
    }

    [Fact]
    public void Advise_NewCode_IsASwap() => Assert.Equal(UpgradeMethod.Swap, Advise(NewCode(Releases.Shop)).Method);

    [Fact]
    public void Advise_OnlyValues_IsInPlace() => Assert.Equal(UpgradeMethod.InPlace, Advise(Releases.Shop.ConfiguredWeb(role => role with { Instances = 9 })).Method);

    [Fact]
    public void Advise_MoreEndpoints_IsInPlaceToday()
    {
        var advice = Advise(NewCode(MoreEndpoints));
        var swap = advice.Verdicts.Single(verdict => verdict.Method == UpgradeMethod.Swap);

        Assert.Equal(UpgradeMethod.InPlace, advice.Method);
        Assert.Equal(["Shop.Web/More: A VIP swap needs the same number and types of endpoints on both sides."], swap.WhyNot);
        Assert.False(swap.Fits);
    }

    [Fact]
    public void Advise_MoreEndpointsIn2010_IsDeleteAndRedeploy()
    {
        var advice = Advise(NewCode(MoreEndpoints), RuleBook.Article2010);

        Assert.Equal(UpgradeMethod.DeleteAndRedeploy, advice.Method);
        Assert.StartsWith("From the deletion", advice.Verdicts.Single(verdict => verdict.Method == advice.Method).Downtime, StringComparison.Ordinal);
    }

    [Fact]
    public void Advise_DeploymentsKnown_TellsTheirDowntime()
    {
        var earlier = new DeploymentTimes([TimeSpan.FromSeconds(190), TimeSpan.FromSeconds(302), TimeSpan.FromSeconds(240)], IsOfService: true, HasDeletion: true);

        var advice = MethodAdviser.Advise(Releases.Shop, NewCode(MoreEndpoints), RuleBook.Article2010, earlier);

        Assert.Equal("From the deletion until the new deployment runs: about 4 min, as the last 3 deployments here took 3:10 to 5:02, deletion included. A dynamic address is lost.",
            advice.Verdicts.Single(verdict => verdict.Method == UpgradeMethod.DeleteAndRedeploy).Downtime);
    }

    [Fact]
    public void Advise_DefinitionChangedIn2010_IsASwap()
    {
        var after = Releases.Shop.WithWeb(role => role with { Size = "Large" });

        Assert.Equal(UpgradeMethod.Swap, Advise(after, RuleBook.Article2010).Method);
        Assert.Contains("Shop: The service definition changed, and an upgrade in place needs the same one.",
            Advise(after, RuleBook.Article2010).Verdicts.Single(verdict => verdict.Method == UpgradeMethod.InPlace).WhyNot);
    }

    [Fact]
    public void Advise_ReservedAddressGone_IsDeleteAndRedeploy() =>
        Assert.Equal(UpgradeMethod.DeleteAndRedeploy, Advise(Releases.Shop.Configured(configuration => configuration with { ReservedIps = [] })).Method);

    [Fact]
    public void Advise_SingleInstance_SaysWhoIsDown()
    {
        var lonely = Releases.Shop.ConfiguredWeb(role => role with { Instances = 1 });
        var advice = MethodAdviser.Advise(lonely, NewCode(lonely), RuleBook.Today, DeploymentTimes.None);

        Assert.Equal("While the only instance of Shop.Web restarts.", advice.Verdicts.Single(verdict => verdict.Method == UpgradeMethod.InPlace).Downtime);
    }

    [Fact]
    public void Advise_DefinitionUnknown_SaysSo()
    {
        var advice = MethodAdviser.Advise(Releases.Shop with { Definition = null }, NewCode(MoreEndpoints), RuleBook.Today, DeploymentTimes.None);

        Assert.StartsWith("The definition of what runs is not known", Assert.Single(advice.Unknown), StringComparison.Ordinal);
        Assert.EndsWith("Tell the portal what runs: upload the .csdef or the .cspkg that it was made with.", advice.Unknown[0], StringComparison.Ordinal);
        Assert.Null(advice.Method);
        Assert.Equal([(UpgradeMethod.Swap, false, false), (UpgradeMethod.InPlace, false, false), (UpgradeMethod.DeleteAndRedeploy, true, true)],
            advice.Verdicts.Select(verdict => (verdict.Method, verdict.IsKnown, verdict.Fits)));
    }

    [Fact]
    public void Advise_NothingKnownOfWhatRuns_AdvisesNothing()
    {
        var advice = MethodAdviser.Advise(new Release(null, null), Releases.Shop, RuleBook.Today, DeploymentTimes.None);

        Assert.Null(advice.Method);
        Assert.Equal(2, advice.Unknown.Count);
        Assert.DoesNotContain(advice.Verdicts, verdict => verdict.Fits && verdict.Method != UpgradeMethod.DeleteAndRedeploy);
    }

    [Fact]
    public void Advise_DefinitionUnknownAndAReasonAgainst_IsKnownNotToFit()
    {
        var advice = MethodAdviser.Advise(Releases.Shop with { Definition = null }, Releases.Shop.Configured(configuration => configuration with { ReservedIps = [] }), RuleBook.Today, DeploymentTimes.None);

        Assert.All(advice.Verdicts.Where(verdict => verdict.Method != UpgradeMethod.DeleteAndRedeploy), verdict => Assert.True(verdict is { IsKnown: true, Fits: false }));
    }

    [Fact]
    public void Of_EachRule_SaysWhatItIsAndWhereItComesFrom() =>
        Assert.All(MethodRules.Of(RuleBook.Article2010), rule => Assert.True(rule.Title.Length > 0 && rule.Source.Length > 0));
}
