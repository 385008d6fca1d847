using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class SwapServiceTests
{
    private readonly FakeTarget target = new();
    private readonly MemoryLog log = new();
    private readonly ServiceEstate estate = new();
    private readonly FakeTimeProvider time = new(Sample.Now);
    private readonly MemoryBook book = new();

    public SwapServiceTests() =>
        estate.Replace(new EstateSnapshot([ServiceRow.Of(Sample.Plan)], [], [], Sample.Now), EstateSnapshot.Empty);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SwapAsync_ReadyPair_WritesBeforeAnythingIsSent()
    {
        var service = Service();

        var started = Assert.IsType<SwapResult.Started>(await service.SwapAsync(Sample.Confirm(await PlanAsync(service), reason: " Release 4.2 "), Sample.AnaMay, Token));

        Assert.Equal(0, target.Begun);
        var written = Assert.Single(log.All);
        Assert.Equal(started.Operation, written);
        Assert.Equal(OperationStatus.Written, written.Status);
        Assert.Equal(("4.1.7", "4.2.0", "Release 4.2"), (written.FromVersion, written.ToVersion, written.Reason));
    }

    [Fact]
    public async Task SwapAsync_StagingChangedSincePlan_ReturnsOutdated()
    {
        var service = Service();
        var shown = await PlanAsync(service);
        target.Facts = Sample.Facts with { Service = Sample.Service with { Staging = Sample.Service.Staging! with { Version = "4.2.1" } } };

        var outdated = Assert.IsType<SwapResult.Outdated>(await service.SwapAsync(Sample.Confirm(shown), Sample.AnaMay, Token));

        Assert.Equal("4.2.1", outdated.Plan.Service.Staging!.Version);
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task SwapAsync_BlockingCheckNotMet_ReturnsRefused()
    {
        target.Findings = [Sample.Met("P01"), Sample.NotMet()];
        var service = Service();

        var refused = Assert.IsType<SwapResult.Refused>(await service.SwapAsync(Sample.Confirm(await PlanAsync(service)), Sample.AnaMay, Token));

        Assert.Equal("P13", Assert.Single(refused.Findings).Code);
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task SwapAsync_WarningNotAcknowledged_ReturnsRefused()
    {
        target.Findings = [Sample.NotMet("V01", Severity.Warn)];
        var service = Service();
        var plan = await PlanAsync(service);

        Assert.IsType<SwapResult.Refused>(await service.SwapAsync(Sample.Confirm(plan), Sample.AnaMay, Token));
        var started = Assert.IsType<SwapResult.Started>(await service.SwapAsync(Sample.Confirm(plan, acknowledged: "V01"), Sample.AnaMay, Token));

        Assert.Equal(["V01"], started.Operation.Acknowledged);
    }

    [Fact]
    public async Task SwapAsync_UnknownBlockingCheck_NeedsPolicyCodeAndReason()
    {
        target.Findings = [Sample.NotMet("P31", answer: Answer.Unknown)];
        var closed = Service();
        var open = Service(new SwapPolicy(UnknownMayBeAcknowledged: true));
        var plan = await PlanAsync(open);

        Assert.IsType<SwapResult.Refused>(await closed.SwapAsync(Sample.Confirm(plan, reason: "known", acknowledged: "P31"), Sample.AnaMay, Token));
        Assert.IsType<SwapResult.Refused>(await open.SwapAsync(Sample.Confirm(plan, acknowledged: "P31"), Sample.AnaMay, Token));
        Assert.IsType<SwapResult.Refused>(await open.SwapAsync(Sample.Confirm(plan, reason: "known"), Sample.AnaMay, Token));
        Assert.IsType<SwapResult.Started>(await open.SwapAsync(Sample.Confirm(plan, reason: "known", acknowledged: "P31"), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task SwapAsync_ReasonRequiredAndMissing_ReturnsRefused()
    {
        var service = Service(new SwapPolicy(ReasonRule.Required));

        var refused = Assert.IsType<SwapResult.Refused>(await service.SwapAsync(Sample.Confirm(await PlanAsync(service), reason: " "), Sample.AnaMay, Token));

        Assert.Equal("R01", Assert.Single(refused.Findings).Code);
    }

    [Fact]
    public async Task SwapAsync_SamePersonTwice_ReturnsTheSameOperation()
    {
        var service = Service();
        var request = Sample.Confirm(await PlanAsync(service));

        var first = Assert.IsType<SwapResult.Started>(await service.SwapAsync(request, Sample.AnaMay, Token));
        var second = Assert.IsType<SwapResult.Started>(await service.SwapAsync(request, Sample.AnaMay, Token));

        Assert.Equal(first.Operation.Id, second.Operation.Id);
        Assert.Single(log.All);
    }

    [Fact]
    public async Task SwapAsync_AnotherPersonMeanwhile_ReturnsBusyWithTheFirst()
    {
        var service = Service();
        var request = Sample.Confirm(await PlanAsync(service));
        await service.SwapAsync(request, Sample.AnaMay, Token);

        var busy = Assert.IsType<SwapResult.Busy>(await service.SwapAsync(request, Sample.BenMay, Token));

        Assert.Equal(Sample.Ana, busy.Operation.StartedBy);
    }

    [Fact]
    public async Task SwapAsync_SameIdempotencyKeyAfterTheEnd_ReturnsTheEndedOperation()
    {
        var service = Service();
        var request = Sample.Confirm(await PlanAsync(service), key: "k1");
        var first = Assert.IsType<SwapResult.Started>(await service.SwapAsync(request, Sample.AnaMay, Token));
        await EndAsync(first.Operation);

        var again = Assert.IsType<SwapResult.Started>(await service.SwapAsync(request, Sample.AnaMay, Token));

        Assert.Equal(OperationStatus.Succeeded, again.Operation.Status);
        Assert.Single(log.All);
    }

    [Fact]
    public async Task SwapAsync_OldPlanAfterTheEnd_ReturnsOutdatedAndDoesNotSwapBack()
    {
        var service = Service();
        var request = Sample.Confirm(await PlanAsync(service));
        var first = Assert.IsType<SwapResult.Started>(await service.SwapAsync(request, Sample.AnaMay, Token));
        await EndAsync(first.Operation);

        // Even where everything looks as it did before, one swap has happened since.
        Assert.IsType<SwapResult.Outdated>(await service.SwapAsync(request, Sample.AnaMay, Token));
        Assert.Single(log.All);
    }

    [Fact]
    public async Task SwapAsync_FiftyAtOnce_WritesOne()
    {
        var service = Service();
        var plan = await PlanAsync(service);

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => service.SwapAsync(Sample.Confirm(plan, key: $"k{i}"), Sample.AnaMay, Token), Token)));

        Assert.Single(log.All);
        Assert.Single(results, result => result is SwapResult.Started);
        Assert.Equal(49, results.Count(result => result is SwapResult.Busy));
    }

    [Fact]
    public async Task SwapAsync_CloudUnreadable_ReturnsUnavailable()
    {
        var service = Service();
        var plan = await PlanAsync(service);
        target.ReadFailure = FakeTarget.Failure(CloudFailureKind.Network);

        Assert.IsType<SwapResult.Unavailable>(await service.SwapAsync(Sample.Confirm(plan), Sample.AnaMay, Token));
    }

    [Fact]
    public async Task SwapAsync_LogCannotBeWritten_SaysThatNothingWasSent()
    {
        var service = Service();
        var plan = await PlanAsync(service);
        log.OnAdmit = () => throw new OperationLogException("The database is read-only.", new IOException());

        var unavailable = Assert.IsType<SwapResult.Unavailable>(await service.SwapAsync(Sample.Confirm(plan), Sample.AnaMay, Token));

        Assert.Equal("The database is read-only.", unavailable.Failure.Sentence);
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task SwapAsync_LogLostWhileItIsWritten_SaysThatItMayBeWrittenAndFindsItAgain()
    {
        var service = Service();
        var request = Sample.Confirm(await PlanAsync(service), key: "k1");
        log.OnAdmit = () =>
        {
            log.Add(Sample.Operation(OperationStatus.Written, 1) with { IdempotencyKey = "k1" });
            throw new OperationLogException("Lost.", new IOException()) { MayBeWritten = true };
        };

        Assert.Equal(new SwapResult.Unconfirmed("Lost."), await service.SwapAsync(request, Sample.AnaMay, Token));
        Assert.Equal(1, Assert.IsType<SwapResult.Started>(await service.SwapAsync(request, Sample.AnaMay, Token)).Operation.Id.Value);
    }

    [Fact]
    public async Task SwapAsync_UnknownService_ReturnsNotFound()
    {
        var request = Sample.Confirm(Sample.Plan) with { Service = HostedServices.ServiceKey.Of("Fake", "other") };

        Assert.IsType<SwapResult.NotFound>(await Service().SwapAsync(request, Sample.AnaMay, Token));
    }

    private async Task EndAsync(Operation operation) =>
        await log.SaveAsync(operation with { Status = OperationStatus.Succeeded, SwitchedAt = Sample.Now, EndedAt = Sample.Now, Events = [.. operation.Events, new OperationEvent(Sample.Now, OperationStatus.Succeeded, OperationEvent.FromPortal, "Done")] }, Token);

    [Fact]
    public async Task EveryDoor_OutOfScope_AnswersNotFoundAndReadsNothing()
    {
        var service = Service();
        var plan = await PlanAsync(service);
        var reads = target.Read;
        var stranger = Scoped.Access(OperatorRole.Owner, "/subscriptions/other");

        Assert.IsType<PlanResult.NotFound>(await service.PlanAsync(Sample.Key, TimeSpan.Zero, stranger, Token));
        Assert.IsType<SwapResult.NotFound>(await service.SwapAsync(Sample.Confirm(plan), stranger, Token));
        Assert.IsType<PlanResult.NotFound>(await service.PlanAsync(Sample.Key, TimeSpan.Zero, Access.None, Token));
        Assert.IsType<SwapResult.NotFound>(await service.SwapAsync(Sample.Confirm(plan), Access.None, Token));
        Assert.Equal(reads, target.Read);
    }

    [Theory]
    [InlineData(OperatorRole.Reader)]
    [InlineData(OperatorRole.Approver)]
    public async Task SwapAsync_RoleMayNot_IsForbiddenAndNothingIsWritten(OperatorRole role)
    {
        var service = Service();
        var may = Scoped.Access(role, "*");

        var forbidden = Assert.IsType<SwapResult.Forbidden>(await service.SwapAsync(Sample.Confirm(await PlanAsync(service)), may, Token));

        Assert.Equal("A swap of shop-api asks for the role Operator, which you do not have there.", forbidden.Because);
        Assert.Empty(await log.ListAsync(new OperationFilter(), Token));
    }

    [Fact]
    public async Task SwapAsync_GoneToAnotherTeamMeanwhile_IsForbidden()
    {
        var service = Service();
        var plan = await PlanAsync(service);
        target.Facts = Sample.Facts with { Service = Sample.Service with { Team = "media" } };
        estate.Replace(new EstateSnapshot([ServiceRow.Of(plan) with { Service = Sample.Service with { Team = "retail" } }], [], [], Sample.Now), estate.Now);

        Assert.IsType<SwapResult.Forbidden>(await service.SwapAsync(Sample.Confirm(plan), Scoped.Access(OperatorRole.Operator, "team=retail"), Token));
        Assert.IsType<PlanResult.NotFound>(await service.PlanAsync(Sample.Key, TimeSpan.Zero, Scoped.Access(OperatorRole.Operator, "team=retail"), Token));
    }

    private SwapService Service(SwapPolicy? policy = null)
    {
        var planner = new SwapPlanner(new SwapKinds([target]), estate, log, time);
        return new SwapService(planner, new OperationFeed(log), RuleSamples.Rules(policy, time, book), time);
    }

    private static async Task<SwapPlan> PlanAsync(SwapService service) =>
        Assert.IsType<PlanResult.Found>(await service.PlanAsync(Sample.Key, TimeSpan.Zero, Sample.AnaMay, Token)).Plan;
}
