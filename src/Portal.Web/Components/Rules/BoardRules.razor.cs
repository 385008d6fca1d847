using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Rules;

/// <summary>The board's top lines: requests that wait for the reader, windows that are on or come within a day.</summary>
public sealed partial class BoardRules(VisibleRules rules, VisibleEstate estate, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource gone = new();
    private IReadOnlyList<Approval> waiting = [];
    private IReadOnlyList<WindowLine> windows = [];
    private ITimer? ticker;

    public void Dispose()
    {
        ticker?.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Take(rules.Now);

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        ticker = time.CreateTimer(_ => _ = InvokeAsync(() => Show(rules.Now)), null, Minute, Minute);
        _ = rules.WatchAsync(gone.Token).ShowAsync(book => InvokeAsync(() => Show(book)), time, gone.Token);
    }

    private void Show(RuleBook book)
    {
        var (asked, lines) = (waiting, windows);
        Take(book);
        if (!asked.SequenceEqual(waiting) || !lines.SequenceEqual(windows))
            StateHasChanged();
    }

    private void Take(RuleBook book)
    {
        var now = time.GetUtcNow();
        waiting = rules.Waiting(book, now);
        windows = [.. WindowLine.Of(book, estate.Now, now)];
    }
}
