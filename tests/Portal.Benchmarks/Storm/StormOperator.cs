using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Swap;

namespace Portal.Benchmarks.Storm;

/// <summary>Goes through pages, opens the dialog and confirms a swap, again and again.</summary>
internal sealed class StormOperator(HttpClient http, SwapOrder order, long stormBegan)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);

    private string Page => order.Service.GetProperty("links").GetProperty("page").GetString()!;

    public async Task<IReadOnlyList<StormAction>> WorkAsync(int first, TimeSpan until, CancellationToken cancellationToken)
    {
        var actions = new List<StormAction>();
        using var pace = new PeriodicTimer(Each);
        for (var turn = first; Stopwatch.GetElapsedTime(stormBegan) < until && await pace.WaitForNextTickAsync(cancellationToken); turn++)
        {
            var action = (turn % 6) switch
            {
                0 => ActAsync("board", () => ReadAsync("/", "data-state=\"stale\"", cancellationToken)),
                1 => ActAsync("service", () => ReadAsync(Page, "data-state=\"stale\"", cancellationToken)),
                2 => ActAsync("running", () => ReadAsync("/running", "data-state=\"stale\"", cancellationToken)),
                3 => ActAsync("history", () => ReadAsync("/history", "data-state=\"stale\"", cancellationToken)),
                4 => ActAsync("dialog", () => OpenAsync(cancellationToken)),
                _ => ActAsync("swap", () => SwapAsync(cancellationToken)),
            };
            actions.Add(await action);
        }

        return actions;
    }

    private async Task<StormAction> ActAsync(string kind, Func<Task<(bool TellsAge, string? Fault)>> act)
    {
        var began = Stopwatch.GetTimestamp();
        var (tells, fault) = await act();
        return new StormAction(kind, Stopwatch.GetElapsedTime(stormBegan, began), Stopwatch.GetElapsedTime(began), tells, fault);
    }

    private async Task<(bool, string?)> ReadAsync(string address, string old, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(address, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return (text.Contains(old, StringComparison.Ordinal), answer.StatusCode == HttpStatusCode.OK ? null : $"{address} answered {answer.StatusCode}");
    }

    /// <summary>Opens the dialog in a window of its own, until it shows what would move, or why that cannot be read.</summary>
    private async Task<(bool, string?)> OpenAsync(CancellationToken cancellationToken)
    {
        var told = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var circuit = await Circuit.OpenAsync(http, $"{Page}/swap", opened => opened.Rendered = batch =>
        {
            if (batch.Span.IndexOf("Azure asks to slow down"u8) >= 0)
                told.TrySetResult(true);
            else if (batch.Span.IndexOf("swap-direction"u8) >= 0)
                told.TrySetResult(false);
        }, cancellationToken);
        var ended = await Task.WhenAny(told.Task, Task.Delay(Longest, cancellationToken));
        return (ended == told.Task && await told.Task, ended == told.Task ? circuit.Fault : $"The dialog told nothing. {circuit.Fault}");
    }

    /// <summary>Confirms a plan from before the storm: it is begun, or refused with the cause and with the time to try again.</summary>
    private async Task<(bool, string?)> SwapAsync(CancellationToken cancellationToken)
    {
        using var answer = await order.SendAsync(http, cancellationToken);
        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        var isRefused = answer is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null } && JsonDocument.Parse(body).RootElement.GetProperty("detail").GetString()!.Contains("asks to slow down", StringComparison.Ordinal);
        return (isRefused, isRefused || answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.Conflict ? null : $"The swap was answered {answer.StatusCode} {body}");
    }
}
