using System.Diagnostics;
using System.Text.Json;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Board;
using Portal.Benchmarks.Swap;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks.Storm;

/// <summary>A minute in which the cloud refuses every request, while operators use the portal and swaps are under way.</summary>
internal static class ThrottledMinute
{
    private const int Operators = 10;
    private const int UnderWay = 5;
    private const int RetryAfter = 5;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(60);

    /// <summary>So long it may take until the one reader has been refused and all pages say so.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(20);

    public static async Task<IEnumerable<Line>> MeasureAsync(RunningPortal portal, CancellationToken cancellationToken)
    {
        var services = await portal.ServicesAsync(cancellationToken);
        var orders = new List<SwapOrder>();
        foreach (var service in services.Take(UnderWay + Operators))
            orders.Add(await SwapOrder.PlanAsync(portal.Http, service, cancellationToken));
        var underWay = new List<Uri>();
        foreach (var order in orders.Take(UnderWay))
            underWay.Add(await BeginAsync(portal, order, cancellationToken));
        while (portal.Tap.Calls.Count(call => call.IsSwap) < UnderWay)
            await Task.Delay(5, cancellationToken);

        using var cloud = new BareRound(portal.CloudSocket);
        await cloud.FaultAsync("storm", new { kind = "throttled", retryAfter = RetryAfter, seconds = Lasts.TotalSeconds }, cancellationToken);
        var (began, sent) = (Stopwatch.GetTimestamp(), portal.Tap.Calls.Count);
        var actions = (await Task.WhenAll(orders.Skip(UnderWay).Select((order, number) => new StormOperator(portal.Http, order, began).WorkAsync(number, Lasts - TimeSpan.FromSeconds(RetryAfter), cancellationToken)))).SelectMany(all => all).ToList();
        var refused = portal.Tap.Calls.Skip(sent).Count(call => call.IsThrottled);

        var ended = await Task.WhenAll(underWay.Select(operation => SwapOrder.EndAsync(portal.Http, operation, cancellationToken)));
        var fresh = await FreshAsync(portal, began, cancellationToken);
        var late = await Task.WhenAll(orders.Skip(UnderWay).Select(async order => await SwapOrder.EndAsync(portal.Http, await BeginAsync(portal, order, cancellationToken), cancellationToken)));
        return Lines(portal, actions, refused, ended, late, fresh);
    }

    private static IEnumerable<Line> Lines(RunningPortal portal, List<StormAction> actions, int refused, JsonElement[] ended, JsonElement[] late, TimeSpan fresh)
    {
        var faults = actions.Select(action => action.Fault).OfType<string>().ToList();
        var pages = actions.Where(action => action.Kind is not ("dialog" or "swap")).ToList();
        var noticed = pages.Where(action => action.At > Noticed).ToList();
        var (dialogs, swaps) = (actions.Where(action => action.Kind == "dialog").ToList(), actions.Where(action => action.Kind == "swap").ToList());
        var puts = portal.Tap.Calls.Count(call => call is { IsSwap: true, IsThrottled: false });
        yield return new($"Requests to Azure refused with 429 in {Lasts.TotalSeconds:0} s, each with Retry-After {RetryAfter}", $"{refused:N0}");
        yield return new($"Actions of {Operators} operators meanwhile that failed{string.Concat(faults.Distinct().Select(fault => $"; {fault}"))}", $"{faults.Count:N0} of {actions.Count:N0}", Bar: "0", Met: faults.Count == 0);
        yield return new($"Pages opened; {Times(pages)}", $"{pages.Count:N0}");
        yield return new($"Pages after {Noticed.TotalSeconds:0} s that say that what they show is old", $"{noticed.Count(page => page.TellsAge):N0} of {noticed.Count:N0}", Bar: "all", Met: noticed.TrueForAll(page => page.TellsAge));
        yield return new($"Dialogs opened that tell why nothing can be read; {Times(dialogs)}", $"{dialogs.Count(dialog => dialog.TellsAge):N0} of {dialogs.Count:N0}");
        yield return new($"Swaps confirmed meanwhile and refused with cause and Retry-After; {Times(swaps)}", $"{swaps.Count(swap => swap.TellsAge):N0} of {swaps.Count:N0}");
        yield return new($"Swaps under way when it began that ended as succeeded", $"{Succeeded(ended)} of {ended.Length}", Bar: "all", Met: Succeeded(ended) == ended.Length);
        yield return new("Seconds from its end until the board is fresh again", $"{fresh.TotalSeconds:N1}");
        yield return new("The refused swaps, confirmed once more: ended as succeeded", $"{Succeeded(late)} of {late.Length}", Bar: "all", Met: Succeeded(late) == late.Length);
        yield return new("Swap requests that the cloud took up, for so many swaps", $"{puts}", $"{ended.Length + late.Length}", Bar: "as many", Met: puts == ended.Length + late.Length);
    }

    private static async Task<Uri> BeginAsync(RunningPortal portal, SwapOrder order, CancellationToken cancellationToken)
    {
        using var begun = await order.SendAsync(portal.Http, cancellationToken);
        begun.EnsureSuccessStatusCode();
        return begun.Headers.Location!;
    }

    private static async Task<TimeSpan> FreshAsync(RunningPortal portal, long began, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetElapsedTime(began) < Lasts || (await portal.Http.GetStringAsync("/", cancellationToken)).Contains("data-state=\"stale\"", StringComparison.Ordinal))
            await Task.Delay(100, cancellationToken);
        return Stopwatch.GetElapsedTime(began) - Lasts;
    }

    private static int Succeeded(IEnumerable<JsonElement> operations) => operations.Count(operation => operation.GetProperty("state").GetString() == "succeeded");

    private static string Times(IReadOnlyCollection<StormAction> actions)
    {
        var times = new Sample(actions.Select(action => action.Took.TotalMilliseconds));
        return $"median {times.Median:N0} ms, slowest {times.At(1):N0} ms";
    }
}
