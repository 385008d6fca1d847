using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;

namespace Portal.Web.Components.History;

/// <summary>One page of the history, newest first.</summary>
/// <param name="Before">Only operations with a smaller number; null for the newest.</param>
internal sealed record HistoryPage(ServiceKey? Service, OperationId? Before, IReadOnlyList<Operation> Operations, bool HasOlder)
{
    public const int Size = 50;

    /// <summary>One more than fits is asked for: it tells whether there are older ones.</summary>
    public static async Task<HistoryPage> ReadAsync(VisibleOperations feed, ServiceKey? service, OperationId? before, CancellationToken cancellationToken)
    {
        var found = await feed.ListAsync(new OperationFilter(service, Before: before, Take: Size + 1), cancellationToken);
        return new HistoryPage(service, before, [.. found.Take(Size)], found.Count > Size);
    }

    /// <summary>The page with what has happened since: newer states in place, and on the newest page new operations on top.</summary>
    public HistoryPage With(IEnumerable<Operation> live)
    {
        var all = Operations.ToDictionary(operation => operation.Id);
        var newest = Operations.Count > 0 ? Operations[0].Id.Value : 0;
        foreach (var operation in live.Where(operation => Service is null || operation.ServiceKey == Service))
        {
            if (all.ContainsKey(operation.Id) || (Before is null && operation.Id.Value > newest))
                all[operation.Id] = operation;
        }

        return this with { Operations = [.. all.Values.OrderByDescending(operation => operation.Id.Value)] };
    }
}
