using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Policies.Rules;

namespace Portal.Web.Components.Board;

/// <summary>The board as it was at the time in the address. It does not change by itself.</summary>
public sealed partial class BoardThen(VisibleHistory history, VisibleEstate estate, NavigationManager navigation, TimeProvider time)
{
    /// <summary>The one state of the board that is also known of earlier times.</summary>
    private const string Closed = "closed";

    private readonly CancellationTokenSource gone = new();
    private BoardMoment? read;
    private EstateThen? then;
    private RuleBook rules = RuleBook.Empty;
    private OperationLogException? failure;
    private string? problem;

    [Inject]
    public required RulesThen Rules { get; set; }

    /// <summary>With the time.</summary>
    [Parameter, EditorRequired]
    public required BoardFilter Filter { get; set; }

    private bool IsClosed => Filter.State == Closed;

    private int Stopped => then?.Rows.Count(row => StopOf(row) is not null) ?? 0;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (read == Filter.At)
            return;
        read = Filter.At;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        (then, failure, problem) = (null, null, ThenWords.Problem(Filter.At, time.GetUtcNow()));
        if (problem is not null)
            return;
        try
        {
            var at = Filter.At!.At!.Value;
            rules = await Rules.AtAsync(at, gone.Token);
            then = await history.ThenAsync(at, estate.Now, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        catch (OperationLogException unread)
        {
            failure = unread;
        }
    }

    /// <summary>What kept a swap back then; null when nothing did, or there was nothing to swap.</summary>
    private ServiceStop? StopOf(ServiceThen row) =>
        row is { Production: not null, Staging: not null, Source: not ThenSource.UnderWay } && estate.Now.Find(row.Key)?.Service is { } service ? ServiceStop.Of(rules, service, DeedKind.Swap, then!.At) : null;

    private string Url(BoardMoment? moment) => (Filter with { At = moment }).Url;

    private void SearchedAsync(ChangeEventArgs typed) => navigation.NavigateTo((Filter with { Search = BoardFilter.Of(null, typed.Value as string, null).Search }).Url, replace: true);

    private void ChosenAsync(ChangeEventArgs chosen) => navigation.NavigateTo(Url(BoardMoment.OfField(chosen.Value as string)));
}
