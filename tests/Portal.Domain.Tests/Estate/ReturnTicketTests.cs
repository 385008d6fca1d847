using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class ReturnTicketTests
{
    private static readonly Operation Done = Sample.Operation(OperationStatus.Succeeded, 7) with
    {
        Before = Sample.Service, SwitchedAt = Sample.Now.AddSeconds(9), EndedAt = Sample.Now.AddSeconds(12),
    };

    private static readonly HostedService Swapped = Sample.Service with
    {
        Production = Sample.Service.Staging! with { Slot = Slot.Production },
        Staging = Sample.Service.Production! with { Slot = Slot.Staging },
    };

    [Fact]
    public void Judge_OldSideKeptAndAllMet_IsPossible() =>
        Assert.Equal(
            new ReturnTicket(ReturnTicketState.Possible, Done.Id, "4.1.7", "Return possible, about 12 s", "Old side: 4 of 4 ready, unchanged, 1 of 1 checks met") { About = "about 12 s" },
            Judge(Swapped));

    [Fact]
    public void Judge_ACheckFails_IsLostWithItsReason() => Assert.Equal(
        (ReturnTicketState.Lost, "Return to 4.1.7 not possible", "1 instance not started: search_IN_5 is RoleStateStarting"), Said(Judge(Swapped, Sample.NotMet())));

    [Fact]
    public void Judge_ACheckCannotBeRead_IsUnknownNeverPossible() =>
        Assert.Equal(ReturnTicketState.Unknown, Judge(Swapped, Sample.NotMet(answer: Answer.Unknown))!.State);

    [Fact]
    public void Judge_OldSideScaled_SaysHowItWas() => Assert.Equal(
        (ReturnTicketState.Changed, "Return possible, not as it was", "Old side: 2 instances, 4 before the swap"),
        Said(Judge(Swapped with { Staging = Swapped.Staging! with { Instances = 2, InstancesReady = 2 } })));

    [Fact]
    public void Judge_OldSideOfAnotherSize_SaysHowItWas()
    {
        var before = Done with { Before = Sample.Service with { Production = WithRole(Sample.Service.Production!, "Standard_D2_v2") } };

        Assert.Equal(ReturnTicketState.Changed, Judge(Swapped with { Staging = WithRole(Swapped.Staging!, "Standard_D1_v2") }, before)!.State);
        Assert.Equal(ReturnTicketState.Possible, Judge(Swapped with { Staging = WithRole(Swapped.Staging!, "Standard_D2_v2") }, before)!.State);
    }

    [Fact]
    public void Judge_OldSideDeleted_IsLost() => Assert.Equal("shop-api-0911 was deleted", Judge(Swapped with { Staging = null })!.Because);

    [Fact]
    public void Judge_OldSideReplaced_IsLost() => Assert.Equal(
        "shop-api-1130 took the place of shop-api-0911", Judge(Swapped with { Staging = Sample.Deployment("shop-api-1130", "4.3.0", Slot.Staging) })!.Because);

    [Fact]
    public void Judge_OldSideUpdated_IsLostBecauseAnotherVersionWouldGoLive() => Assert.Equal(
        "shop-api-0911 was updated to 4.1.8", Judge(Swapped with { Staging = Swapped.Staging! with { Version = "4.1.8" } })!.Because);

    [Fact]
    public void Judge_ProductionGone_IsLost() => Assert.Equal("Production is empty, shop-api-1123 is gone", Judge(Swapped with { Production = null })!.Because);

    [Fact]
    public void Judge_AnotherDeploymentIsLive_IsLost() => Assert.Equal(
        "shop-api-1130 is in production, not shop-api-1123", Judge(Swapped with { Production = Sample.Deployment("shop-api-1130", "4.3.0", Slot.Production) })!.Because);

    [Fact]
    public void Judge_NothingToTakeBack_IsNull()
    {
        Assert.Null(Judge(Sample.Service)); // It is back, by another tool.
        Assert.Null(Judge(Swapped, Done with { ReturnOf = new OperationId(6) }));
        Assert.Null(ReturnTicket.Judge(Sample.Plan));
        Assert.Null(ReturnTicket.Judge(SwapPlan.Of(Facts(Swapped, Done) with { ActiveOperation = Sample.Operation(OperationStatus.Switching, 8) }, [Sample.Met()])));
    }

    [Fact]
    public void Judge_InstancesNotReadYet_IsNull() =>
        Assert.Null(Judge(Swapped with { Staging = Swapped.Staging! with { InstancesReady = null } }));

    [Fact]
    public void Judge_SwappedOutside_TakesThatBack()
    {
        var ticket = ReturnTicket.Judge(SwapPlan.Of(Facts(Swapped, null) with { External = ExternalLine.Of("4.1.7", "4.2.0") }, [Sample.Met()]))!;

        Assert.Equal((ReturnTicketState.Possible, null, "Return possible"), (ticket.State, ticket.Swap, ticket.Headline));
    }

    [Fact]
    public void Row_WayBackLost_SaysSoInItsSecondLine()
    {
        var row = ServiceRow.Of(Facts(Swapped, Done), [Sample.NotMet()]);

        Assert.Equal(("1 instance not started", "Return to 4.1.7 not possible: search_IN_5 is RoleStateStarting"), (row.Readiness.Text, row.Readiness.Fact));
        Assert.Equal("To 4.1.7 in about 12 s", ServiceRow.Of(Facts(Swapped, Done), [Sample.Met()]).Readiness.Fact);
        Assert.Equal("Return to 4.1.7 not possible: shop-api-0911 was deleted",
            ServiceRow.Of(Facts(Swapped with { Staging = null }, Done), [new StagingIsDeployed().Judge(Facts(Swapped with { Staging = null }, Done))]).Readiness.Fact);
    }

    private static ReturnTicket? Judge(HostedService service, params Finding[] findings) => Judge(service, Done, findings);

    private static ReturnTicket? Judge(HostedService service, Operation done, params Finding[] findings) =>
        ReturnTicket.Judge(SwapPlan.Of(Facts(service, done), findings.Length == 0 ? [Sample.Met()] : findings));

    private static SampleFacts Facts(HostedService service, Operation? done) => Sample.Facts with { Service = service, LastSwap = done };

    private static (ReturnTicketState State, string Headline, string Because) Said(ReturnTicket? ticket) => (ticket!.State, ticket.Headline, ticket.Because);

    private static Deployment WithRole(Deployment deployment, string size) => deployment with { Roles = [new Role("Web", size, 4, [])] };
}
