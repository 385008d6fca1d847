using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Pages;

/// <summary>All requests for approval of services that the operator sees.</summary>
public sealed partial class ApprovalsPage(VisibleRules rules, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Approval> waiting = [];
    private IReadOnlyList<Approval> mine = [];
    private IReadOnlyList<Approval> others = [];
    private IReadOnlyList<Approval> ended = [];
    private DateTimeOffset now;

    private string Summary => waiting.Count == 0 ? Words.ApprovalsPageNothingWaitsForYou : Count.Of(waiting.Count, Words.FormatApprovalsPageForYou);

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Take(rules.Now);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = rules.WatchAsync(gone.Token).ShowAsync(book => InvokeAsync(() => Show(book)), time, gone.Token);
    }

    private void Show(RuleBook book)
    {
        Take(book);
        StateHasChanged();
    }

    private void Take(RuleBook book)
    {
        now = time.GetUtcNow();
        waiting = rules.Waiting(book, now);
        var open = book.Approvals.Where(asked => asked.IsOpen(now)).Except(waiting).ToList();
        mine = [.. open.Where(rules.IsMine)];
        others = [.. open.Where(asked => !rules.IsMine(asked))];
        ended = [.. book.Approvals.Where(asked => !asked.IsOpen(now)).OrderByDescending(asked => asked.EndedAt ?? asked.ExpiresAt)];
    }
}
