using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.SwapTargets.CloudServices;
using Portal.SwapTargets.Tests.Support;

namespace Portal.SwapTargets.Tests.CloudServices;

public class CloudServicePreconditionsTests
{
    [Fact]
    public void All_InTheOrderOfTheDialog() => Assert.Equal(
        "P01 P02 P03 C01 C02 P14 P15 P13 P16 P08 P09 P10 P11 P12 P18 P19 P20 P21 V01 P04 P05 P06 P32 P31 P17 P29 P28 P27 P34 P07 P30 P33 P35 P36 P37",
        string.Join(' ', CloudServicePreconditions.All.Select(rule => rule.Code)));

    [Fact]
    public void All_EachCodeAndTitleOnce()
    {
        Assert.Distinct(CloudServicePreconditions.All.Select(rule => rule.Code));
        Assert.Distinct(CloudServicePreconditions.All.Select(rule => rule.Title));
    }

    [Fact]
    public void All_OfThisKind_HaveShortTitlesAndASource()
    {
        var own = CloudServicePreconditions.All.Where(rule => rule.GetType().Assembly == typeof(CloudServicePreconditions).Assembly).ToList();

        Assert.All(own, rule => Assert.InRange(rule.Title.Length, 1, 32));
        Assert.All(own, rule => Assert.NotEmpty(rule.Source));
    }

    [Fact]
    public void All_ListsEveryRuleOfThisKind()
    {
        var classes = typeof(CloudServicePreconditions).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IPrecondition)));

        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            CloudServicePreconditions.All.Select(rule => rule.GetType()).Where(type => type.Assembly == typeof(CloudServicePreconditions).Assembly)
                .Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Judge_ReadyPair_FindsNothingThatBlocksOrWarns()
    {
        var findings = CloudServicePreconditions.Judge(Pairs.Ready());

        Assert.Equal(CloudServicePreconditions.All.Select(rule => rule.Code), findings.Select(finding => finding.Code));
        Assert.DoesNotContain(findings, finding => finding.Blocks || finding.Warns);
        Assert.Equal("29 of 29 checks met", Readiness.Checks(findings));
    }

    [Fact]
    public void Judge_PairFromLists_LeavesOpenWhatListsDoNotTell()
    {
        var listed = Pairs.Ready().WithBoth(side => side with { SlotInSwap = Reading.NotAsked<Slot>() })
            with { Permissions = Reading.NotAsked<Portal.Domain.EquatableList<ScopeGrants>>() };

        Assert.Equal(["P21", "P31"], CloudServicePreconditions.Judge(listed).Where(finding => finding.Blocks || finding.Warns).Select(finding => finding.IsLeftOpen ? finding.Code : ""));
    }

    [Fact]
    public void Judge_ReadTwiceAtDifferentTimes_IsTheSame()
    {
        var pair = Pairs.Ready();

        Assert.Equal(CloudServicePreconditions.Judge(pair), CloudServicePreconditions.Judge(pair with { ReadAt = pair.ReadAt.AddMinutes(7) }));
    }

    [Fact]
    public void Judge_NothingCouldBeRead_MeetsNoRuleThatNeedsIt()
    {
        var pair = Pairs.Ready().WithBoth(side => side with
        {
            SlotInSwap = Reading.Failed<Slot>(Pairs.Lost),
            LoadBalancer = Reading.Failed<LoadBalancerFacts>(Pairs.Lost),
            PublicIp = Reading.Failed<PublicIpFacts>(Pairs.Lost),
            InstanceView = Reading.Failed<InstanceViewFacts>(Pairs.Lost),
            Configuration = null,
            ConfigurationProblem = "It is empty.",
        }) with
        {
            Autoscale = Reading.Failed<Portal.Domain.EquatableList<AutoscaleSetting>>(Pairs.Lost),
            Locks = Reading.Failed<Portal.Domain.EquatableList<ResourceLock>>(Pairs.Lost),
            Permissions = Reading.Failed<Portal.Domain.EquatableList<ScopeGrants>>(Pairs.Lost),
        };

        Assert.Equal(
            "P14 P15 P13 P10 P11 P12 P18 P19 P20 P21 P32 P31 P17 P28 P27",
            string.Join(' ', CloudServicePreconditions.Judge(pair).Where(finding => finding.Answer == Answer.Unknown && finding.IsCheck).Select(finding => finding.Code)));
    }

    [Fact]
    public void Judge_StagingStopped_TellsTheStopFirst()
    {
        var pair = Pairs.Ready().WithStaging(side => side.WithView(view => view with { PowerState = "stopped", RoleStates = [new("RoleStateStopped", 4)] }));

        Assert.Equal(["Staging is stopped", "4 instances not started"], CloudServicePreconditions.Judge(pair).Where(finding => finding.Blocks).Select(finding => finding.Headline));
    }

    [Fact]
    public void Judge_ProductionWithoutPartner_HasNothingToSwap()
    {
        var pair = Pairs.OnlyProduction() with { Partner = PartnerReference.None };
        var findings = CloudServicePreconditions.Judge(pair);

        Assert.Equal(["P01", "C01", "C02", "P16", "P34"], findings.Select(finding => finding.Code));
        Assert.Equal(["P01", "C01"], findings.Where(finding => finding.Blocks).Select(finding => finding.Code));
        Assert.Equal((ReadinessState.NothingStaged, "Nothing to swap"), Row(pair, findings));
    }

    [Fact]
    public void Judge_PartnerThatIsGone_TellsItFirst()
    {
        var pair = Pairs.OnlyProduction() with { Partner = Pairs.Ready().Partner with { Found = false, PointsBack = null } };
        var findings = CloudServicePreconditions.Judge(pair);

        Assert.Equal(["P01", "P02", "P03", "C01", "C02", "P16", "P34"], findings.Select(finding => finding.Code));
        Assert.Equal(Answer.Met, findings[0].Answer);
        Assert.Equal((ReadinessState.Blocked, "Partner missing"), Row(pair, findings));
    }

    [Fact]
    public void Judge_StagingAlone_MissesProduction()
    {
        var pair = Pairs.OnlyStaging() with { Partner = PartnerReference.None };

        Assert.Equal(["P01", "C02"], CloudServicePreconditions.Judge(pair).Where(finding => finding.Blocks).Select(finding => finding.Code));
    }

    private static (ReadinessState State, string Text) Row(CloudServicePair pair, IReadOnlyList<Finding> findings) =>
        Readiness.Of(SwapPlan.Of(pair, findings)) is var row ? (row.State, row.Text) : default;
}
