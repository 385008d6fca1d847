using System.Reflection;
using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Conformance;

/// <summary>Who may do what, below pages and API: every operation of the doors, by every role, over a service in scope and out of it.</summary>
public sealed class OperationMatrixTests(ITestOutputHelper output)
{
    private static readonly HostedService Service = Scoped.Service("own", "s1", "g", "g", null);

    /// <summary>They tell of no service: that the log works, and that something was appended or given. What is given is told by Visible.</summary>
    private static readonly string[] OfNoService = ["VisibleOperations.WatchTroubleAsync", "VisibleHistory.WatchAsync", "GrantBook.ReadAsync"];

    /// <summary>For one person, whatever their role: who asked.</summary>
    private static readonly string[] OfOnePerson = ["ApprovalService.WithdrawAsync"];

    /// <summary>What each asks for, and whether it was given. Null: for those only who see everything.</summary>
    private static readonly Dictionary<string, (OperatorRight? Right, Func<Doors, Task<bool>> IsGivenAsync)> Operations = new(StringComparer.Ordinal)
    {
        ["SwapService.PlanAsync"] = (OperatorRight.See, async doors => await doors.Swaps.PlanAsync(Service.Key, TimeSpan.Zero, doors.By, Token) is PlanResult.Found),
        ["SwapService.PlanOfBeatAsync"] = (OperatorRight.See, async doors => await doors.Swaps.PlanOfBeatAsync(Service.Key, TimeSpan.FromSeconds(5), doors.By, Token) is PlanResult.Found),
        ["SwapService.SwapAsync"] = (OperatorRight.Swap, async doors => await doors.Swaps.SwapAsync(new SwapRequest(Service.Key, default, null, [], null), doors.By, Token) is SwapResult.Outdated),
        ["SwapService.HoldAsync"] = (OperatorRight.Swap, async doors => await doors.Swaps.HoldAsync(doors.Breathing(), null, doors.By, Token) is { Status: OperationStatus.Canceled }),
        ["RepairService.PlanAsync"] = (OperatorRight.See, async doors => await doors.Repairs.PlanAsync(new OperationId(1), RepairDirection.Back, doors.By, Token) is RepairPlanResult.Found),
        ["RepairService.RepairAsync"] = (OperatorRight.Swap, async doors => await doors.Repairs.RepairAsync(new RepairRequest(new OperationId(1), RepairDirection.Back, default, null, null), doors.By, Token) is RepairResult.Refused),
        ["RepairService.StopTryingAsync"] = (OperatorRight.Swap, async doors => await doors.Repairs.StopTryingAsync(new OperationId(1), doors.By, Token) is StopResult.Stopped),
        ["ApprovalService.AskAsync"] = (OperatorRight.Swap, async doors => await doors.Approvals.AskAsync(new ApprovalRequest(Service.Key, default, "x"), doors.By, Token) is ApprovalResult.Outdated),
        ["ApprovalService.ApproveAsync"] = (OperatorRight.Approve, async doors => await doors.Approvals.ApproveAsync(await doors.AskedAsync(), default, doors.By, Token) is ApprovalResult.Outdated),
        ["ApprovalService.DeclineAsync"] = (OperatorRight.Approve, async doors => await doors.Approvals.DeclineAsync(await doors.AskedAsync(), "x", doors.By, Token) is ApprovalResult.Done),
        ["RuleBookKeeper.SetWindowAsync"] = (OperatorRight.Govern, async doors => await doors.Keeper.SetWindowAsync(RuleSamples.Window(Sample.Now, Sample.Now.AddHours(1), $"service={Service.Key}"), doors.By, Token) is RuleResult.Done),
        ["RuleBookKeeper.RemoveWindowAsync"] = (OperatorRight.Govern, async doors => await doors.Keeper.RemoveWindowAsync(await doors.WindowAsync(), doors.By, Token) is RuleResult.Done),
        ["RuleBookKeeper.LockAsync"] = (OperatorRight.Swap, async doors => await doors.Keeper.LockAsync(new RuleScope.OfService(Service.Key), "x", null, doors.By, Token) is RuleResult.Done),
        ["RuleBookKeeper.UnlockAsync"] = (OperatorRight.Govern, async doors => await doors.Keeper.UnlockAsync(await doors.LockedAsync(), doors.By, Token) is RuleResult.Done),
        ["RuleBookKeeper.SetFrictionAsync"] = (OperatorRight.Govern, async doors => await doors.Keeper.SetFrictionAsync(RuleSamples.Friction(FrictionRung.Name, scope: $"service={Service.Key}"), doors.By, Token) is RuleResult.Done),
        ["VisibleRules.WatchAsync"] = (OperatorRight.See, async doors => { await doors.LockedAsync(); return (await doors.Rules.WatchAsync(Token).FirstAsync(Token)).Locks.Count == 1; }),
        ["VisibleEstate.WatchAsync"] = (OperatorRight.See, async doors => (await doors.Estate.WatchAsync(Token).FirstAsync(Token)).Rows.Count == 1),
        ["VisibleOperations.WatchAsync"] = (OperatorRight.See, async doors => (await doors.Operations.WatchAsync(Token).FirstAsync(Token)).Count == 1),
        ["VisibleOperations.FindAsync"] = (OperatorRight.See, async doors => await doors.Operations.FindAsync(new OperationId(1), Token) is not null),
        ["VisibleOperations.ListAsync"] = (OperatorRight.See, async doors => (await doors.Operations.ListAsync(new OperationFilter(), Token)).Count == 1),
        ["VisibleHistory.PageAsync"] = (OperatorRight.See, async doors => (await doors.History.PageAsync(new LedgerFilter(), Token)).Lines.Count == 1),
        ["VisibleHistory.ReadAsync"] = (OperatorRight.See, async doors => await doors.History.ReadAsync(new LedgerFilter(), Token).AnyAsync(Token)),
        ["VisibleHistory.EntriesAsync"] = (OperatorRight.See, async doors => (await doors.History.EntriesAsync(new LedgerFilter(), Token)).Count == 1),
        ["VisibleHistory.ThenAsync"] = (OperatorRight.See, async doors => (await doors.History.ThenAsync(DateTimeOffset.MaxValue, EstateSnapshot.Empty, Token)).Rows.Count == 1),
        ["VisibleHistory.EntryAsync"] = (OperatorRight.See, async doors => await doors.History.EntryAsync(1, Token) is not null),
        ["VisibleHistory.ReceiptAsync"] = (OperatorRight.See, async doors => await doors.History.ReceiptAsync(new OperationId(2), Token) is not null && await doors.History.ReceiptAsync(1, Token) is not null),
        ["VisibleHistory.AddReasonAsync"] = (OperatorRight.Swap, async doors => await doors.History.AddReasonAsync(doors.Ledger.Entries[0], "x", Token)),
        ["GrantBook.GiveAsync"] = (OperatorRight.Govern, async doors => await doors.Grants.GiveAsync(new GrantDraft("Reader", "x", "/subscriptions/s1"), doors.By, Token) is GrantResult.Done),
        ["GrantBook.TakeAsync"] = (OperatorRight.Govern, async doors => await doors.Grants.TakeAsync(doors.Given.Id, doors.By, Token) is GrantResult.Done),
        ["GrantBook.WatchAsync"] = (OperatorRight.Govern, async doors => (await doors.Grants.WatchAsync(() => doors.By, Token).FirstAsync(Token)).Count == 1),
        ["VisibleHistory.AddHoldReasonAsync"] = (OperatorRight.Swap, async doors => await doors.History.AddHoldReasonAsync(new OperationId(2), "x", Token)),
        ["VisibleHistory.ProveAsync"] = (null, async doors => await doors.History.ProveAsync(Token) is not null),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void EveryOperation_OfADoor_SaysWhichRightItAsksFor()
    {
        // Whatever asks who acts is a door, by a parameter of a method or by the session that it was made with.
        var doors = typeof(SwapService).Assembly.GetExportedTypes().Where(type => type != typeof(OperatorSession) && (
            type.GetConstructors().SelectMany(made => made.GetParameters()).Any(part => part.ParameterType == typeof(OperatorSession))
            || type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).SelectMany(method => method.GetParameters()).Any(part => part.ParameterType == typeof(Access))));
        var there = doors.SelectMany(door => door.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), (door, method) => $"{door.Name}.{method.Name}")
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal)).Distinct();

        Assert.Equal(Operations.Keys.Concat(OfNoService).Concat(OfOnePerson).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryOperation_EveryRole_InScopeAndOut_IsGivenAsDecided()
    {
        var (cells, surprises) = (0, new List<string>());
        foreach (var (name, (right, isGivenAsync)) in Operations)
        {
            foreach (var role in OperatorRoles.All.Select(role => (OperatorRole?)role).Prepend(null))
            {
                foreach (var scope in new[] { "/subscriptions/s1", "/subscriptions/s2", "*" })
                {
                    cells++;
                    var isGiven = await isGivenAsync(new Doors(role is { } held ? Scoped.Access(held, scope) : Access.None));
                    var expected = role is not null && scope != "/subscriptions/s2" && (right is { } asked ? OperatorRoles.May(role.Value, asked) : scope == "*");
                    if (isGiven != expected)
                        surprises.Add($"{name}, {role?.ToString() ?? "nobody"}, {scope}: should {(expected ? "" : "not ")}be given");
                }
            }
        }

        output.WriteLine($"{cells} cells, {surprises.Count} surprises");
        Assert.Empty(surprises);
    }

    /// <summary>A portal with one service, whose newest operation waits, for one operator.</summary>
    private sealed class Doors
    {
        public Doors(Access by)
        {
            By = by;
            var session = new OperatorSession();
            session.Set(by);
            var target = new FakeTarget { Facts = Sample.Facts with { Service = Service } };
            var log = new MemoryLog(Sample.Operation(Service, OperationStatus.Waiting) with { Id = new OperationId(1) });
            Log = log;
            var (all, kinds, feed) = (new ServiceEstate(), new SwapKinds([target]), new OperationFeed(log));
            all.Replace(new EstateSnapshot([ServiceRow.Of(target.Facts, [])], [], [], Sample.Now), all.Now);
            feed.Show(log.All[0]);
            Ledger.Append(OperationRecord.Ended(Sample.Operation(Service, OperationStatus.Succeeded) with { Id = new OperationId(2) }));
            // As the log itself knows it when it is asked for a plan: nothing runs.
            var planner = new SwapPlanner(kinds, all, new MemoryLog(), TimeProvider.System);
            Swaps = new SwapService(planner, feed, RuleSamples.Rules(), TimeProvider.System);
            var (shelf, reach) = (RuleSamples.Shelf(Book), new RuleReach(all));
            Approvals = new ApprovalService(planner, new SwapRules(shelf, new SwapPolicy { Friction = FrictionRung.SecondPerson }, TimeProvider.System), shelf, TimeProvider.System);
            Keeper = new RuleBookKeeper(shelf, reach, new FakeCalendar(), TimeProvider.System);
            Rules = new VisibleRules(shelf, reach, session);
            Repairs = new RepairService(kinds, feed, all, RuleSamples.Rules(), TimeProvider.System);
            (Estate, Operations) = (new VisibleEstate(all, session), new VisibleOperations(feed, all, session));
            var history = new SwapHistory(Ledger, new LedgerProver(Ledger, TimeProvider.System), TimeProvider.System);
            History = new VisibleHistory(history, all, session);
            Grants = new GrantBook(new MemoryBook(), new NoStandingGrants(), history, TimeProvider.System);
            var given = Grants.GiveAsync(new GrantDraft("Reader", "y", "/subscriptions/s1"), Scoped.Access(OperatorRole.Owner, "*"), Token);
            Given = ((GrantResult.Done)given.Result).Role; // Everything is in memory: it is there at once.
        }

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

        private MemoryBook Book { get; } = new();

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
    }

    private sealed class NoStandingGrants : IStandingGrants
    {
        public IReadOnlyList<GivenRole> Now => [];
    }
}
