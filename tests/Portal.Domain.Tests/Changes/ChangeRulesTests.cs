using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Changes;

public sealed class ChangeRulesTests
{
    /// <summary>Each fault alone, and the one rule that names it.</summary>
    public static TheoryData<string, ChangeKind, Slot, Func<ChangeFacts, ChangeFacts>> Faults => new()
    {
        { "D01", ChangeKind.Delete, Slot.Staging, facts => Read(facts, reading => reading with { Unread = "Azure did not tell." }) },
        { "P16", ChangeKind.Delete, Slot.Staging, facts => facts with { Active = Sample.Operation(OperationStatus.Switching, 7) } },
        { "D02", ChangeKind.Delete, Slot.Staging, facts => Read(facts, reading => reading with { Target = null }) },
        { "P14", ChangeKind.Restart, Slot.Staging, facts => Target(facts, target => target with { State = "Updating" }) },
        { "P14", ChangeKind.Restart, Slot.Staging, facts => Target(facts, target => target with { Walking = 1 }) },
        { "D03", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { Partner = reading.Partner! with { State = "Updating" } }) },
        { "D03", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { Partner = null }) },
        { "P32", ChangeKind.Delete, Slot.Staging, facts => Read(facts, reading => reading with { Lock = "Lock keep (CanNotDelete) covers rg." }) },
        { "P22", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { IsNameTaken = true }) },
        { "C09", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { Service = Sample.Service }) },
        { "P23", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { Partner = reading.Partner! with { Partner = new DeploymentId("/id/third") } }) },
        { "D04", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { Address = new AddressNow("/ip/new", "20.1.1.1", null, AddressAllocation.Static, null, false) }) },
        { "D04", ChangeKind.Deploy, Slot.Staging, facts => Reuses(facts, null) },
        { "D04", ChangeKind.Deploy, Slot.Staging, facts => Reuses(facts, new AddressNow("/ip/new", "20.1.1.1", null, AddressAllocation.Static, null, true)) },
        { "P11", ChangeKind.Deploy, Slot.Staging, facts => Wanted(facts, wanted => wanted with { Address = wanted.Address with { Allocation = AddressAllocation.Dynamic } }) },
        { "P05", ChangeKind.Deploy, Slot.Staging, facts => Wanted(facts, wanted => wanted with { Region = "North Europe" }) },
        { "P06", ChangeKind.Deploy, Slot.Staging, facts => Read(facts, reading => reading with { Wanted = new DeploymentId("/subscriptions/other/x"), Partner = reading.Partner! with { Id = new DeploymentId("/subscriptions/this/x") } }) },
        { "D05", ChangeKind.Update, Slot.Staging, facts => facts with { Release = null } },
        { "D05", ChangeKind.Update, Slot.Staging, facts => facts with { Release = facts.Release! with { HasPackage = false } } },
        { "P29", ChangeKind.Deploy, Slot.Staging, facts => Wanted(facts, wanted => wanted with { Roles = [new RoleOrder("Web", "Standard_D2_v2", 3)] }) },
        { "P19", ChangeKind.Deploy, Slot.Staging, facts => facts with { Release = facts.Release! with { Endpoints = 3 } } },
        { "D06", ChangeKind.Update, Slot.Staging, facts => Target(facts, target => target with { Roles = [target.Roles[0] with { Capacity = 1 }] }) },
        { "D07", ChangeKind.Start, Slot.Staging, facts => facts },
        { "D07", ChangeKind.Stop, Slot.Staging, facts => Target(facts, target => target with { IsOn = false }) },
        { "D08", ChangeKind.Restart, Slot.Staging, facts => Target(facts, target => target with { IsOn = false }) },
        { "D09", ChangeKind.Restart, Slot.Staging, facts => facts with { Order = facts.Order with { Instances = ["Web_IN_9"] } } },
        { "D10", ChangeKind.Delete, Slot.Staging, facts => facts with { Order = facts.Order with { Instances = ["Web_IN_0", "Web_IN_1", "Web_IN_2", "Web_IN_3"] } } },
        { "D11", ChangeKind.Stop, Slot.Production, facts => facts },
        { "P25", ChangeKind.Delete, Slot.Staging, facts => facts },
        { "C02", ChangeKind.Promote, Slot.Staging, facts => facts },
        { "C10", ChangeKind.Demote, Slot.Production, facts => facts },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Judge_OneFault_ItsRuleNamesItWithARemedy(string code, ChangeKind kind, Slot side, Func<ChangeFacts, ChangeFacts> fault)
    {
        var order = ChangeSamples.Order(kind, side);

        var findings = ChangeRules.Judge(fault(ChangeSamples.Facts(order)));

        var found = Assert.Single(findings, finding => finding.Code == code && finding.Answer != Answer.Met);
        Assert.NotEqual("", found.Because);
        Assert.NotEqual("", found.Remedy);
    }

    [Fact]
    public void Judge_ThePartnerHasGone_NamesIt()
    {
        var facts = ChangeSamples.Facts(ChangeSamples.Order(ChangeKind.Deploy));

        var found = ChangeRules.Judge(Read(facts, reading => reading with { Partner = null })).Single(finding => finding.Code == "D03");

        Assert.True(found.Blocks);
        Assert.Equal(
            ("The partner has gone", $"{Sample.Service.Production!.Id.Value.Split('/')[^1]} is not there any more: nothing can be paired with it.", "Look what is deployed now, and begin the deployment again from that."),
            (found.Headline, found.Because, found.Remedy));
    }

    [Fact]
    public void Judge_IntoAnEmptyProduction_DoesNotJudgeASwap() => Assert.DoesNotContain(
        ChangeRules.Judge(Wanted(ChangeSamples.Facts(ChangeSamples.Order(ChangeKind.Deploy)) with { }, wanted => wanted with { Slot = Slot.Production })), finding => finding.Code == "P19");

    [Theory]
    [InlineData(ChangeKind.Deploy, "")]
    [InlineData(ChangeKind.Update, "")]
    [InlineData(ChangeKind.Restart, "")]
    [InlineData(ChangeKind.Stop, "")]
    [InlineData(ChangeKind.Delete, "P25")]
    [InlineData(ChangeKind.Redeploy, "P25")]
    public void Judge_AllIsWell_NothingBlocks(ChangeKind kind, string warned)
    {
        var findings = ChangeRules.Judge(ChangeSamples.Facts(ChangeSamples.Order(kind)));

        Assert.Empty(findings.Where(finding => finding.Blocks).Select(finding => finding.Code));
        Assert.Equal(warned, string.Join(' ', findings.Where(finding => finding.Warns).Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData(ChangeKind.Delete, true)]
    [InlineData(ChangeKind.Redeploy, true)]
    [InlineData(ChangeKind.Update, true)]
    [InlineData(ChangeKind.Restart, false)]
    public void Judge_SomebodyKeepsItAsTheWayBack_IsNeitherDeletedNorReplaced(ChangeKind kind, bool isKeptBack)
    {
        var findings = ChangeRules.Judge(ChangeSamples.Facts(ChangeSamples.Order(kind)) with { KeptBecause = "Ana keeps it. Give up the lease first." });

        var kept = findings.Where(finding => finding.Blocks).ToList();
        Assert.Equal(isKeptBack ? ["D12"] : [], kept.Select(finding => finding.Code));
        Assert.All(kept, finding => Assert.Equal("Ana keeps it. Give up the lease first.", finding.Because));
    }

    [Fact]
    public void All_EachRule_HasACodeOfItsOwnAndASource()
    {
        Assert.Equal(ChangeRules.All.Count, ChangeRules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(ChangeRules.All, rule => Assert.NotEqual("", rule.Source));
    }

    private static ChangeFacts Read(ChangeFacts facts, Func<ChangeReading, ChangeReading> change) => facts with { Reading = change(facts.Reading) };

    private static ChangeFacts Target(ChangeFacts facts, Func<DeploymentNow, DeploymentNow> change) => Read(facts, reading => reading with { Target = change(reading.Target!) });

    private static ChangeFacts Wanted(ChangeFacts facts, Func<DeploymentOrder, DeploymentOrder> change) => facts with { Order = facts.Order with { Deployment = change(facts.Order.Deployment!) } };

    private static ChangeFacts Reuses(ChangeFacts facts, AddressNow? address) =>
        Read(Wanted(facts, wanted => wanted with { Address = new AddressOrder("/ip/new") }), reading => reading with { Address = address });
}
