using System.Reflection;
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

/// <summary>Who may do what, below pages and API: every operation of the doors, by every role, over a service in scope and out of it.</summary>
public sealed class OperationMatrixTests(ITestOutputHelper output)
{
    /// <summary>They tell of no service: that the log works, that something was appended, given or changed, or that what other instances wrote is read.</summary>
    private static readonly string[] OfNoService =
    [
        "VisibleOperations.WatchTroubleAsync", "VisibleHistory.WatchAsync", "GrantBook.ReadAsync", "StandbyLeases.WatchAsync", "StandbyLeases.RefreshAsync", "ReadyBells.RefreshAsync",
    ];

    /// <summary>They judge deeds and give none: who calls them has found the service for who asks. All rules are watched by the worker that tells of approvals; a dialog takes the change as a sign only.</summary>
    private static readonly string[] OnlyJudging = ["SwapRules.JudgeAsync", "SwapRules.KeptBackAsync", "SwapRules.LookAsync", "SwapRules.WatchAsync"];

    /// <summary>What changes take their releases from: the door is <see cref="ChangeService"/>, which has found the service for who asks.</summary>
    private static readonly Type[] BehindADoor = [typeof(IReleaseShelf), typeof(NoReleases), typeof(ShelfOfReleases)];

    /// <summary>For one person, whatever their role: who asked, or who is told.</summary>
    private static readonly string[] OfOnePerson = ["ApprovalService.WithdrawAsync", "ReadyBells.WatchAsync", "ReadyBells.PutAwayAsync", "StandbyLeases.PutAwayAsync"];

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
        ["ApprovalService.AskAsync, a change"] = (OperatorRight.Change, async doors => await doors.Approvals.AskAsync(new ApprovalRequest(Service.Key, default, "x", Restart), doors.By, Token) is ApprovalResult.Outdated),
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
        ["VisibleHistory.ReadEntriesAsync"] = (OperatorRight.See, async doors => await doors.History.ReadEntriesAsync(new LedgerFilter(), Token).AnyAsync(Token)),
        ["VisibleHistory.ThenAsync"] = (OperatorRight.See, async doors => (await doors.History.ThenAsync(DateTimeOffset.MaxValue, EstateSnapshot.Empty, Token)).Rows.Count == 1),
        ["VisibleHistory.EntryAsync"] = (OperatorRight.See, async doors => await doors.History.EntryAsync(1, Token) is not null),
        ["VisibleHistory.ReceiptAsync"] = (OperatorRight.See, async doors => await doors.History.ReceiptAsync(new OperationId(2), Token) is not null && await doors.History.ReceiptAsync(1, Token) is not null),
        ["VisibleHistory.AddReasonAsync"] = (OperatorRight.Swap, async doors => await doors.History.AddReasonAsync(doors.Ledger.Entries[0], "x", Token)),
        ["GrantBook.GiveAsync"] = (OperatorRight.Govern, async doors => await doors.Grants.GiveAsync(new GrantDraft("Reader", "x", "/subscriptions/s1"), doors.By, Token) is GrantResult.Done),
        ["GrantBook.TakeAsync"] = (OperatorRight.Govern, async doors => await doors.Grants.TakeAsync(doors.Given.Id, doors.By, Token) is GrantResult.Done),
        ["GrantBook.WatchAsync"] = (OperatorRight.Govern, async doors => (await doors.Grants.WatchAsync(() => doors.By, Token).FirstAsync(Token)).Count == 1),
        ["VisibleHistory.AddHoldReasonAsync"] = (OperatorRight.Swap, async doors => await doors.History.AddHoldReasonAsync(new OperationId(2), "x", Token)),
        ["ChangeService.PlanAsync"] = (OperatorRight.See, async doors => await doors.Changes.PlanAsync(Restart, doors.By, Token) is ChangePlanResult.Found),
        ["ChangeService.StartAsync"] = (OperatorRight.Change, async doors => await doors.Changes.StartAsync(new ChangeRequest(Restart, default, null, [], null, null), doors.By, Token) is ChangeResult.Outdated),
        ["DeploymentHistory.ReadAsync"] = (OperatorRight.See, async doors => (await doors.Deployments.ReadAsync(Service.Key, doors.By, Token)).Took.Count == 1),
        ["VisibleVaults.ListAsync"] = (OperatorRight.Change, async doors => (await doors.Vaults.ListAsync(Service.Subscription.Id, Token)).Found.Count == 2),
        ["VisibleVaults.CertificatesAsync"] = (OperatorRight.Change, async doors => (await doors.Vaults.CertificatesAsync(TwoVaults.Shop.Id, Token)).Found.Count == 1),
        ["ChangeStops.GoOnAsync"] = (OperatorRight.Change, async doors => await doors.Stops.GoOnAsync(doors.Paused(), doors.By, Token) is ChangeStopResult.Told),
        ["ChangeStops.TakeBackAsync"] = (OperatorRight.Change, async doors => await doors.Stops.TakeBackAsync(doors.Paused(), doors.By, Token) is ChangeStopResult.Told),
        ["ChangeStops.EndAsync"] = (OperatorRight.Change, async doors => await doors.Stops.EndAsync(doors.Paused(), doors.By, Token) is ChangeStopResult.Told),
        ["ReadyBells.SetAsync"] = (OperatorRight.See, async doors => await doors.Bells.SetAsync(Service.Key, doors.By, Token) is BellResult.Set),
        ["ReleaseDesk.AddAsync"] = (OperatorRight.Change, async doors => await doors.Desk.AddAsync(ReleaseSamples.Draft(Service.Key), doors.By, null, Token) is ReleaseResult.Kept),
        ["ReleaseDesk.DescribeAsync"] = (OperatorRight.Change, async doors => await doors.Desk.DescribeAsync(await doors.ReleasedAsync(), ["x"], doors.By, Token) is ReleaseResult.Kept),
        ["VisibleReleases.WatchAsync"] = (OperatorRight.See, async doors => { await doors.ReleasedAsync(); return (await doors.Releases.WatchAsync(Token).FirstAsync(Token)).Count == 1; }),
        ["StandbyLeases.KeepAsync"] = (OperatorRight.Swap, async doors => await doors.Leases.KeepAsync(Service.Key, doors.Time.GetUtcNow().AddHours(1), doors.By, Token) is LeaseResult.Done),
        ["StandbyLeases.GiveUpReturnAsync"] = (OperatorRight.Swap, async doors => await doors.Leases.GiveUpReturnAsync(await doors.LeasedAsync(), doors.By, Token) is LeaseResult.Done),
        ["StandbyLeases.EndAsync"] = (OperatorRight.Swap, async doors => await doors.Leases.EndAsync(await doors.LeasedAsync(), doors.By, Token) is LeaseResult.Refused),
        ["NoticeDesk.ListAsync"] = (OperatorRight.Govern, async doors => { await doors.ChannelAsync(); return (await doors.Notices.Desk.ListAsync(doors.By, Token)).Count == 1; }),
        ["NoticeDesk.FindAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.FindAsync(await doors.ChannelAsync(), doors.By, Token) is not null),
        ["NoticeDesk.AddAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.AddAsync(Doors.Channel, doors.By, Token) is ChannelResult.Saved),
        ["NoticeDesk.ChangeAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.ChangeAsync(await doors.ChannelAsync(), Doors.Channel, doors.By, Token) is ChannelResult.Saved),
        ["NoticeDesk.RenewKeyAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.RenewKeyAsync(await doors.ChannelAsync(), doors.By, Token) is ChannelResult.Saved),
        ["NoticeDesk.RemoveAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.RemoveAsync(await doors.ChannelAsync(), doors.By, Token) is ChannelResult.Saved),
        ["NoticeDesk.TestAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.TestAsync(await doors.ChannelAsync(), doors.By, Token)),
        ["NoticeDesk.DeliveriesAsync"] = (OperatorRight.Govern, async doors => { await doors.GivenUpAsync(); return (await doors.Notices.Desk.DeliveriesAsync(new DeliveryFilter(), doors.By, Token)).Count == 1; }),
        ["NoticeDesk.DeliveryAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.DeliveryAsync(await doors.GivenUpAsync(), doors.By, Token) is not null),
        ["NoticeDesk.SendAgainAsync"] = (OperatorRight.Govern, async doors => await doors.Notices.Desk.SendAgainAsync(await doors.GivenUpAsync(), doors.By, Token)),
        ["VisibleHistory.ProveAsync"] = (null, async doors => await doors.History.ProveAsync(Token) is not null),
    };

    private static HostedService Service => Doors.Service;

    private static ChangeOrder Restart => new(ChangeKind.Restart, Service.Key, Slot.Staging);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void EveryOperation_OfADoor_SaysWhichRightItAsksFor()
    {
        // Whatever asks who acts is a door, by a parameter of a method or by the session that it was made with.
        var doors = typeof(SwapService).Assembly.GetExportedTypes().Where(type => type != typeof(OperatorSession) && !BehindADoor.Contains(type) && (
            type.GetConstructors().SelectMany(made => made.GetParameters()).Any(part => part.ParameterType == typeof(OperatorSession))
            || type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).SelectMany(method => method.GetParameters()).Any(part => part.ParameterType == typeof(Access))));
        var there = doors.SelectMany(door => door.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), (door, method) => $"{door.Name}.{method.Name}")
            .Where(name => name.EndsWith("Async", StringComparison.Ordinal)).Distinct();

        Assert.Equal(Operations.Keys.Select(name => name.Split(',')[0]).Distinct().Concat(OfNoService).Concat(OnlyJudging).Concat(OfOnePerson).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
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
}
