using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;

namespace Portal.Web.Components.Board;

/// <summary>Search, states with their counts, subscription. What is typed is told once the typing pauses.</summary>
public sealed partial class BoardTools(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private CancellationTokenSource? typing;
    private string typed = "";

    [Parameter, EditorRequired]
    public required EstateSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required BoardFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<BoardFilter> OnFilter { get; set; }

    private List<ServiceRow> Rows => [.. Snapshot.Rows.Where(Filter.InSubscription)];

    public void Dispose() => typing?.Dispose();

    protected override void OnParametersSet()
    {
        // An address that comes back late must not overwrite what is being typed.
        if (typing is null && typed.Trim() != (Filter.Search ?? ""))
            typed = Filter.Search ?? "";
    }

    private string Pressed(string? state) => Filter.State == state ? "true" : "false";

    private Task ChosenAsync(string? state) => OnFilter.InvokeAsync(Filter with { State = state });

    private Task SubscriptionAsync(ChangeEventArgs chosen) =>
        OnFilter.InvokeAsync(Filter with { Subscription = chosen.Value as string is { Length: > 0 } id ? id : null });

    private async Task TypedAsync(ChangeEventArgs input)
    {
        typed = input.Value as string ?? "";
        if (typing is not null)
            await typing.CancelAsync();
        using var mine = typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, time, mine.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        typing = null;
        await OnFilter.InvokeAsync(BoardFilter.Of(Filter.State, typed, Filter.Subscription));
    }
}
