using Portal.Domain.Operations;
using Portal.Domain.Preconditions;

namespace Portal.Domain.Policies.Rules;

/// <summary>The one place where windows, locks, friction and approvals are judged. Every door to a deed asks here, under rules that were read for it.</summary>
public sealed class SwapRules(RuleShelf shelf, SwapPolicy settings, TimeProvider time)
{
    private static readonly ReasonIsGiven Reason = new();
    private static readonly NameIsTyped Name = new();
    private static readonly SecondPersonApproves SecondPerson = new();
    private static readonly WindowIsOpen Window = new();
    private static readonly ServiceIsNotLocked Lock = new();
    private static readonly HoursNeedNoCare Hours = new();
    private static readonly SwappedBefore Before = new();

    /// <summary>A request that ended is told of for so long where it was made.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <summary>What the settings ask for.</summary>
    public SwapPolicy Settings => settings;

    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<IPrecondition> All => [Reason, Name, SecondPerson, Window, Lock, Hours, Before];

    /// <summary>Judges under rules that are read now.</summary>
    /// <exception cref="OperationLogException">They cannot be read: nothing may be done.</exception>
    public async Task<RuleVerdict> JudgeAsync(Deed deed, RuleConsent consent, Access by, CancellationToken cancellationToken) =>
        CaseOf(await shelf.RefreshAsync(cancellationToken), deed, by).Judge(consent);

    /// <summary>Why an operation that was confirmed and not sent yet is kept back now: a window that has closed since, a lock that was set since. Null when nothing does.</summary>
    /// <exception cref="OperationLogException">As with <see cref="JudgeAsync"/>.</exception>
    public async Task<string?> KeptBackAsync(Operation operation, CancellationToken cancellationToken)
    {
        var deed = new Deed(operation.IsReturn ? DeedKind.Return : DeedKind.Swap, operation.ServiceKey, operation.ServiceName, operation.Fingerprint) { Service = operation.Before };
        var stops = CaseOf(await shelf.RefreshAsync(cancellationToken), deed, Access.None).Stops.Except(operation.Permit?.Overridden ?? []).ToList();
        return stops.Count == 0 ? null : $"Since it was confirmed: {string.Join("; ", stops)}.";
    }

    /// <summary>The case under the rules as they were last read, a few seconds ago at most; for a page, never for a decision.</summary>
    /// <exception cref="OperationLogException">They were never read, and cannot be read now.</exception>
    public async Task<RuleCase> LookAsync(Deed deed, Access by, CancellationToken cancellationToken) =>
        CaseOf(shelf.Now ?? await shelf.RefreshAsync(cancellationToken), deed, by);

    /// <summary>A value now, and another after every change of the rules: time to look again.</summary>
    public IAsyncEnumerable<RuleBook?> WatchAsync(CancellationToken cancellationToken) => shelf.Live.WatchAsync(cancellationToken);

    /// <summary>The findings that apply: what is not asked for is not listed.</summary>
    internal static IEnumerable<Finding> Judge(RuleFacts facts)
    {
        yield return Window.Judge(facts);
        yield return Lock.Judge(facts);
        if (facts.NeedsReason)
            yield return Reason.Judge(facts);
        if (facts.Case.NeedsName)
            yield return Name.Judge(facts);
        if (facts.Case.NeedsApproval)
            yield return SecondPerson.Judge(facts);
        if (facts.Case.Warnings.Count > 0)
            yield return Hours.Judge(facts);
        if (facts.Case.Deed.IsFirst)
            yield return Before.Judge(facts);
    }

    internal RuleCase CaseOf(RuleBook book, Deed deed, Access by)
    {
        var now = time.GetUtcNow();
        var rung = RungOf(book, deed);
        var closing = book.Windows.Where(timed => timed.Window.Effect == WindowEffect.Closes && timed.Window.Keeps(deed.Kind) && deed.IsIn(timed.Window.Scope)).ToList();
        var warning = book.Windows.Where(timed => timed.Window.Effect == WindowEffect.Warns && deed.Kind is DeedKind.Swap or DeedKind.Change && deed.IsIn(timed.Window.Scope)).ToList();
        return new RuleCase
        {
            Deed = deed,
            At = now,
            By = by.By,
            Rung = rung,
            NeedsReason = rung >= FrictionRung.Reason || settings.Reason == ReasonRule.Required,
            Closures = WindowTimes.On(closing, now).ToEquatableList(),
            NextClosing = WindowTimes.Next(closing, now),
            Warnings = WindowTimes.On(warning, now).ToEquatableList(),
            Locks = book.Locks.Where(held => held.Holds(now) && deed.IsIn(held.Scope)).ToEquatableList(),
            Approval = book.Approvals.LastOrDefault(asked => asked.IsFor(deed) && asked.IsOpen(now) && asked.AskedBy.Id == by.By.Id),
            Ended = book.Approvals.LastOrDefault(asked => asked.ServiceKey == deed.Key && asked.AskedBy.Id == by.By.Id) is { State: ApprovalState.Declined or ApprovalState.Outdated or ApprovalState.Expired } over && now - over.EndedAt < Lately ? over : null,
            ToDecide = book.Approvals.FirstOrDefault(asked => asked.IsFor(deed) && asked.IsOpen(now) && asked.State == ApprovalState.Waiting && MayDecide(asked, deed, by)),
            MayOverride = deed.Service is { } service && by.May(OperatorRight.Govern, service),
        };
    }

    private static bool MayDecide(Approval asked, Deed deed, Access by) =>
        asked.AskedBy.Id != by.By.Id && deed.Service is { } service && by.May(OperatorRight.Approve, service);

    /// <summary>Of a service that is not there yet a reason at most: there is nobody who could approve it.</summary>
    private FrictionRung RungOf(RuleBook book, Deed deed) =>
        deed is { Kind: DeedKind.Change, Service: null } ? FrictionRule.AtMost(AskedOf(book, deed), FrictionRung.Reason) : AskedOf(book, deed);

    /// <summary>The most exact rule of the book, else the settings. By default the way back asks for nothing, and a change beside production for a reason at most.</summary>
    private FrictionRung AskedOf(RuleBook book, Deed deed) =>
        book.Frictions.Where(rule => deed.IsIn(rule.Scope)).MaxBy(rule => rule.Scope.Rank) is { } rule ? rule.Of(deed.Kind)
        : deed.Kind == DeedKind.Swap ? settings.FrictionOf(deed.Name)
        : deed.Kind == DeedKind.Change ? FrictionRule.AtMost(settings.FrictionOf(deed.Name), deed.IsAtRisk ? FrictionRung.SecondPerson : FrictionRung.Reason)
        : FrictionRung.None;
}
