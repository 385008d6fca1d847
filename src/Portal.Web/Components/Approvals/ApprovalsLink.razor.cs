using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Approvals;

/// <summary>The way to the approvals, with the number of those that wait for whoever looks.</summary>
public sealed partial class ApprovalsLink(VisibleRules rules, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private int waiting;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => waiting = CountOf(rules.Now);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = rules.WatchAsync(gone.Token).ShowAsync(Show, time, gone.Token);
    }

    private int CountOf(RuleBook book) => rules.Waiting(book, time.GetUtcNow()).Count;

    private Task Show(RuleBook book) => InvokeAsync(() =>
    {
        var count = CountOf(book);
        if (count == waiting)
            return;
        waiting = count;
        StateHasChanged();
    });
}
