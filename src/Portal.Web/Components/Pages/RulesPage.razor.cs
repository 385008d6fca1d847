using Portal.Domain.Estate;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;
using Portal.Web.Components.Controls;
using Portal.Web.Components.Rules;

namespace Portal.Web.Components.Pages;

/// <summary>When nothing is swapped, what is locked, and what is asked before a swap.</summary>
public sealed partial class RulesPage(VisibleRules rules, VisibleEstate estate, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private RuleBook book = RuleBook.Empty;
    private EstateSnapshot snapshot = EstateSnapshot.Empty;
    private IReadOnlyList<ScopeChoice> choices = [];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Take(rules.Now);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = rules.WatchAsync(gone.Token).ShowAsync(changed => InvokeAsync(() => Show(changed)), time, gone.Token);
    }

    private void Show(RuleBook changed)
    {
        Take(changed);
        StateHasChanged();
    }

    private void Take(RuleBook changed)
    {
        (book, snapshot) = (changed, estate.Now);
        choices = ScopeChoice.Of(snapshot, rules.MayGovern);
    }
}
