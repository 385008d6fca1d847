using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Subscriptions;

namespace Portal.Web.Components.Board;

/// <summary>Search, states with their counts, subscription. What is typed is told once the typing pauses.</summary>
public sealed partial class BoardTools(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly IReadOnlyList<BoardChip> chips = BoardChip.All;
    private readonly List<string?> told = [];
    private CancellationTokenSource? typing;
    private string? search;
    private string typed = "";
    private BoardCounts counts = new(0, []);
    private (BoardCounts, BoardFilter, EquatableList<Subscription>, int, string)? shown;

    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required BoardFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<BoardFilter> OnFilter { get; set; }

    /// <summary>How many services each state has; counted here when nobody has done so.</summary>
    [Parameter]
    public BoardCounts? Counts { get; set; }

    /// <summary>How many services this browser has marked.</summary>
    [Parameter]
    public int Favourites { get; set; }

    public void Dispose() => typing?.Dispose();

    protected override bool ShouldRender()
    {
        var next = (counts, Filter, Snapshot.Subscriptions, Favourites, typed);
        var hasChanged = shown != next;
        shown = next;
        return hasChanged;
    }

    protected override void OnParametersSet()
    {
        counts = Counts ?? BoardCounts.Of(Snapshot.Rows, Filter);
        if (Filter.Search == search)
            return;
        search = Filter.Search;
        // An address that comes back late must not overwrite what is being typed; one that was not told from here must.
        var mine = told.IndexOf(search);
        told.RemoveRange(0, mine < 0 ? told.Count : mine + 1);
        if (mine < 0)
            typed = search ?? "";
    }

    private string Pressed(string? state) => Filter.State == state ? "true" : "false";

    private Task ChosenAsync(string? state) => OnFilter.InvokeAsync(Filter with { State = state });

    private Task FavouritesAsync() => OnFilter.InvokeAsync(Filter with { Favourites = !Filter.Favourites });

    private Task DenseAsync() => OnFilter.InvokeAsync(Filter with { IsDense = !Filter.IsDense });

    private Task ByAsync(ChangeEventArgs chosen) => OnFilter.InvokeAsync(Filter with { By = Enum.Parse<BoardBy>((string)chosen.Value!) });

    private Task SortAsync(ChangeEventArgs chosen) => OnFilter.InvokeAsync(Filter with { Sort = Enum.Parse<BoardSort>((string)chosen.Value!) });

    private Task SubscriptionAsync(ChangeEventArgs chosen) =>
        OnFilter.InvokeAsync(Filter with { Subscription = chosen.Value as string is { Length: > 0 } id ? id : null });

    private async Task TypedAsync()
    {
        var before = typing;
        using var mine = typing = new CancellationTokenSource();
        var pause = Task.Delay(Pause, time, mine.Token);
        if (before is not null)
            await before.CancelAsync();
        try
        {
            await pause;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        typing = null;
        var wanted = Filter with { Search = BoardFilter.Of(null, typed, null).Search };
        if (wanted.Search == (told.Count > 0 ? told[^1] : search))
            return;
        told.Add(wanted.Search);
        await OnFilter.InvokeAsync(wanted);
    }
}
