using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Bells;
using Portal.Domain.Changes;
using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Releases;
using Portal.Domain.Standby;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Conformance;

/// <summary>A portal with one service, whose newest operation waits, for one operator.</summary>
internal sealed class Doors
{
    public static readonly HostedService Service = Scoped.Service("own", "s1", "g", "g", null);

    /// <summary>For its subscription.</summary>
    public static readonly ChannelDraft Channel = NoticeWorld.Draft(scope: "/subscriptions/s1");

    public Doors(Access by)
    {
        By = by;
        var session = new OperatorSession();
        session.Set(by);
        var target = new FakeTarget { Facts = Sample.Facts with { Service = Service } };
        var log = new MemoryLog(Sample.Operation(Service, OperationStatus.Waiting) with { Id = new OperationId(1) });
        Log = log;
        var (all, kinds, feed) = (new ServiceEstate(), new SwapKinds([target]), new OperationFeed(log));
        all.Replace(new EstateSnapshot([Row(target.Facts)], [], [], Sample.Now), all.Now);
        feed.Show(log.All[0]);
        Ledger.Append(OperationRecord.Ended(Sample.Operation(Service, OperationStatus.Succeeded) with { Id = new OperationId(2) }));
        // As the log itself knows it when it is asked for a plan: nothing runs.
        var planner = new SwapPlanner(kinds, all, new MemoryLog(), Time);
        Swaps = new SwapService(planner, feed, RuleSamples.Rules(), Time);
        var (shelf, reach) = (RuleSamples.Shelf(Book), new RuleReach(all));
        Keeper = new RuleBookKeeper(shelf, reach, new FakeCalendar(), Time);
        Rules = new VisibleRules(shelf, reach, session);
        Repairs = new RepairService(kinds, feed, all, RuleSamples.Rules(), Time);
        (Estate, Operations) = (new VisibleEstate(all, session), new VisibleOperations(feed, all, session));
        var history = new SwapHistory(Ledger, new LedgerProver(Ledger, Time), Time);
        History = new VisibleHistory(history, all, session);
        Grants = new GrantBook(new MemoryBook(), new NoStandingGrants(), history, Time);
        var given = Grants.GiveAsync(new GrantDraft("Reader", "y", "/subscriptions/s1"), Scoped.Access(OperatorRole.Owner, "*"), Token);
        Given = ((GrantResult.Done)given.Result).Role; // Everything is in memory: it is there at once.
        var changes = new FakeChangeTarget { Reading = ChangeSamples.Reading() with { Service = Service, Target = ChangeSamples.Now(Service.Staging!, Service.Production), Partner = ChangeSamples.Now(Service.Production!, Service.Staging) } };
        var planning = new ChangePlanner(new ChangeTargets([changes]), all, new MemoryLog(), new FakeShelf());
        Changes = new ChangeService(planning, feed, RuleSamples.Rules(), Time);
        Approvals = new ApprovalService(ChangeSamples.Deeds(planner, planning), new SwapRules(shelf, new SwapPolicy { Friction = FrictionRung.SecondPerson }, Time), shelf, Time);
        Stops = new ChangeStops(feed, all, Time);
        Bells = new ReadyBells(Book, all, new BellRules(TimeSpan.FromHours(12)), Time);
        Leases = new StandbyLeases(Book, all, StandbySamples.Prices, Time);
        var deployed = new MemoryLedger();
        deployed.Append(OperationRecord.Ended(Sample.Operation(Service, OperationStatus.Succeeded) with
        {
            Change = ChangeDraft.Of(ChangeSamples.Facts(ChangeSamples.Order(ChangeKind.Deploy))),
            EndedAt = Sample.Now.AddMinutes(4),
            Events = [new OperationEvent(Sample.Now, OperationStatus.Submitting, OperationEvent.FromPortal, "Sent")],
        }));
        (Deployments, Vaults) = (new DeploymentHistory(deployed, all), new VisibleVaults(new TwoVaults(), session));
        var releases = new ReleaseBook(Book);
        (Desk, Releases) = (new ReleaseDesk(releases, new MemoryPackages(), planner, Time), new VisibleReleases(releases, all, session));
    }

    /// <summary>All doors go by it.</summary>
    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public GrantBook Grants { get; }

    public GivenRole Given { get; }

    public Access By { get; }

    public MemoryLedger Ledger { get; } = new();

    private MemoryLog Log { get; }

    public SwapService Swaps { get; }

    public RepairService Repairs { get; }

    public VisibleEstate Estate { get; }

    public VisibleOperations Operations { get; }

    public VisibleHistory History { get; }

    public ApprovalService Approvals { get; }

    public RuleBookKeeper Keeper { get; }

    public VisibleRules Rules { get; }

    public ChangeService Changes { get; }

    public ChangeStops Stops { get; }

    public ReadyBells Bells { get; }

    public StandbyLeases Leases { get; }

    public DeploymentHistory Deployments { get; }

    public VisibleVaults Vaults { get; }

    public ReleaseDesk Desk { get; }

    public VisibleReleases Releases { get; }

    public NoticeWorld Notices { get; } = new();

    private MemoryBook Book { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Somebody else waits for a second person.</summary>
    public async Task<string> AskedAsync()
    {
        var access = Access.Everything(Sample.Ben);
        var now = Assert.IsType<PlanResult.Found>(await Swaps.PlanAsync(Service.Key, TimeSpan.Zero, access, Token)).Plan;
        return Assert.IsType<ApprovalResult.Done>(await Approvals.AskAsync(new ApprovalRequest(Service.Key, now.Fingerprint, "Release"), access, Token)).Approval.Id;
    }

    /// <summary>Somebody else locked it.</summary>
    public async Task<string> LockedAsync() => Assert.IsType<RuleResult.Done>(await Keeper.LockAsync(new RuleScope.OfService(Service.Key), "x", null, Access.Everything(Sample.Ben), Token)).Id;

    public async Task<string> WindowAsync() =>
        Assert.IsType<RuleResult.Done>(await Keeper.SetWindowAsync(RuleSamples.Window(Sample.Now, DateTimeOffset.MaxValue.AddDays(-2), $"service={Service.Key}"), Access.Everything(Sample.Ben), Token)).Id;

    /// <summary>One more of its operations, which counts down.</summary>
    public OperationId Breathing()
    {
        var id = new OperationId(3);
        Log.Add(Sample.Operation(Service, OperationStatus.Written) with { Id = id, HoldUntil = DateTimeOffset.MaxValue });
        return id;
    }

    /// <summary>Another one: an update that waits between two update domains.</summary>
    public OperationId Paused()
    {
        var (id, target) = (new OperationId(4), Service.Staging!);
        Log.Add(Sample.Operation(Service, OperationStatus.Paused) with
        {
            Id = id,
            Change = new Change
            {
                Order = ChangeSamples.Order(ChangeKind.Update) with { Service = Service.Key },
                Target = target.Id,
                TargetName = target.Name,
                Steps = [new ChangeStep(ChangeStepKind.Update, target.Id, "Update")],
                Previous = ChangeSamples.Deployment("4.1.9"),
            },
        });
        return id;
    }

    /// <summary>Somebody else keeps its old side.</summary>
    public async Task<ServiceKey> LeasedAsync() =>
        Assert.IsType<LeaseResult.Done>(await Leases.KeepAsync(Service.Key, Time.GetUtcNow().AddHours(1), Sample.BenMay, Token)).Lease.Service;

    /// <summary>Somebody else gave a release of it.</summary>
    public async Task<ReleaseRecord> ReleasedAsync() => Assert.IsType<ReleaseResult.Kept>(await Desk.AddAsync(ReleaseSamples.Draft(Service.Key), Sample.BenMay, null, Token)).Release;

    /// <summary>A channel for its subscription.</summary>
    public async Task<string> ChannelAsync() => (await Notices.AddAsync(Channel)).Id;

    /// <summary>What was sent to that channel and did not arrive.</summary>
    public async Task<long> GivenUpAsync()
    {
        await Notices.Desk.TestAsync(await ChannelAsync(), Sample.BenMay, Token);
        var taken = Assert.Single(await Notices.Outbox.TakeAsync(1, TimeSpan.FromMinutes(1), Token));
        await Notices.Outbox.FinishAsync(taken, new DeliveryAnswer(DeliveryState.GivenUp, "500"), Token);
        return taken.Number;
    }

    /// <summary>A check is red, and what was live before the last swap stands in staging.</summary>
    private static ServiceRow Row(SwapFacts facts)
    {
        var before = Service with { Production = Service.Staging! with { Slot = Slot.Production }, Staging = Service.Production! with { Slot = Slot.Staging } };
        return ServiceRow.Of(facts, [Sample.NotMet()]) with { LastSwap = Sample.Operation(before, OperationStatus.Succeeded) };
    }
}
