using System.Runtime.CompilerServices;
using Portal.Domain.HostedServices;

namespace Portal.Domain.Policies.Rules;

/// <summary>The rules as one operator may see them: those that hold for something in scope.</summary>
public sealed class VisibleRules(RuleShelf shelf, RuleReach reach, OperatorSession session)
{
    /// <summary>The rules, and the services that tell who may see them, were read: what is not found is not there.</summary>
    public bool IsRead => shelf.Now is not null && (session.Access.SeesEverything || reach.IsRead);

    public RuleBook Now => View(shelf.Now ?? RuleBook.Empty, session.Access);

    /// <summary>Now and after every change of the rules, or of what the operator may see.</summary>
    public async IAsyncEnumerable<RuleBook> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (book, access) in shelf.Live.WatchWithAsync(session.Live, cancellationToken))
            yield return View(book ?? RuleBook.Empty, access);
    }

    /// <summary>Requests that wait for this operator, oldest first.</summary>
    public IReadOnlyList<Approval> Waiting(RuleBook book, DateTimeOffset now) =>
        [.. book.Approvals.Where(asked => asked.State == ApprovalState.Waiting && asked.IsOpen(now) && MayDecide(asked))];

    public bool MayDecide(Approval asked) =>
        asked.AskedBy.Id != session.Access.By.Id && reach.Find(asked.ServiceKey) is { } service && session.Access.May(OperatorRight.Approve, service);

    public bool IsMine(Approval asked) => asked.AskedBy.Id == session.Access.By.Id;

    public bool MayGovern(RuleScope scope) => reach.MayGovern(scope, session.Access);

    public bool MayUnlock(ServiceLock held) => MayGovern(held.Scope) || (held.By.Id == session.Access.By.Id && reach.MayLock(held.Scope, session.Access));

    public bool MayLock(HostedService service) => reach.MayLock(new RuleScope.OfService(service.Key), session.Access);

    /// <summary>Null when there is none, or none that may be seen.</summary>
    public HostedService? Find(ServiceKey key) => reach.Find(key) is { } service && reach.MaySee(service, session.Access) ? service : null;

    private RuleBook View(RuleBook all, Access by) => !by.MaySomewhere(OperatorRight.See) ? RuleBook.Empty : by.SeesEverything ? all : new RuleBook(
        all.Windows.Where(timed => reach.MaySee(timed.Window.Scope, by)).ToEquatableList(),
        all.Locks.Where(held => reach.MaySee(held.Scope, by)).ToEquatableList(),
        all.Frictions.Where(rule => reach.MaySee(rule.Scope, by)).ToEquatableList(),
        all.Approvals.Where(asked => Find(asked.ServiceKey) is not null).ToEquatableList());
}
