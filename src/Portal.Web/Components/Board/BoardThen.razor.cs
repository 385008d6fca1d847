using Microsoft.AspNetCore.Components;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Board;

/// <summary>The board as it was at the time in the address. It does not change by itself.</summary>
public sealed partial class BoardThen(VisibleHistory history, VisibleEstate estate, NavigationManager navigation, TimeProvider time)
{
    private readonly CancellationTokenSource gone = new();
    private BoardMoment? read;
    private EstateThen? then;
    private OperationLogException? failure;
    private string? problem;

    /// <summary>With the time.</summary>
    [Parameter, EditorRequired]
    public required BoardFilter Filter { get; set; }

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
            then = await history.ThenAsync(Filter.At!.At!.Value, estate.Now, gone.Token);
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

    private string Url(BoardMoment? moment) => (Filter with { At = moment }).Url;

    private void SearchedAsync(ChangeEventArgs typed) => navigation.NavigateTo((Filter with { Search = BoardFilter.Of(null, typed.Value as string, null).Search }).Url, replace: true);

    private void ChosenAsync(ChangeEventArgs chosen) => navigation.NavigateTo(Url(BoardMoment.OfField(chosen.Value as string)));
}
