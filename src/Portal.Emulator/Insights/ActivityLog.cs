using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>Writes down every change that was let through.</summary>
internal static class ActivityLog
{
    public static void Note(CloudStore store, ArmRequest request, ArmAnswer answer)
    {
        if (request.Method is "GET" or "HEAD" || answer.Status is 204 or >= 400 || IsQuery(request))
            return;
        var running = answer.Headers.GetValueOrDefault("Azure-AsyncOperation") is { } address ? new Uri(address).AbsolutePath : null;
        store.Change(cloud =>
        {
            var entry = Entry(request, store.Now, running is null ? "Succeeded" : "Started", $"{answer.Status}");
            cloud = cloud.With(entry);
            return (running is not null && cloud.Operations.TryGetValue(running, out var operation) ? Remember(cloud, operation, entry) : cloud, true);
        });
    }

    /// <summary>The line for the end of a long-running operation.</summary>
    public static Cloud Ended(Cloud cloud, AsyncOperation operation) => operation.Begun is not { } begun || operation.EndedAt is not { } at
        ? cloud
        : cloud.With(begun with { Id = Guid.NewGuid().ToString(), At = at, Status = operation.Status, SubStatus = operation.ErrorCode });

    // An operation that takes no time has ended before it is written down.
    private static Cloud Remember(Cloud cloud, AsyncOperation operation, ActivityEntry entry)
    {
        var known = operation with { Begun = entry };
        return operation.IsRunning ? cloud.With(known) : Ended(cloud, known);
    }

    private static ActivityEntry Entry(ArmRequest request, DateTimeOffset now, string status, string subStatus) => new()
    {
        Id = Guid.NewGuid().ToString(),
        At = now,
        ResourceId = Resource(request),
        Operation = Operation(request),
        Caller = request.Caller,
        CorrelationId = request.CorrelationId,
        Status = status,
        SubStatus = subStatus,
    };

    // POST …/restart is about what stands in front of the verb.
    private static string Resource(ArmRequest request) =>
        request.Method == "POST" ? request.Path[..request.Path.LastIndexOf('/')] : request.Path.TrimEnd('/');

    private static string Operation(ArmRequest request)
    {
        var resource = Resource(request);
        var provider = resource.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        var parts = provider < 0 ? [] : resource[(provider + "/providers/".Length)..].Split('/');
        var type = parts.Length == 0 ? "Microsoft.Resources/subscriptions/resourceGroups" : string.Join('/', [parts[0], .. parts.Skip(1).Where((_, index) => index % 2 == 0)]);
        return request.Method switch
        {
            "POST" => $"{type}/{ResourceIds.NameOf(request.Path)}/action",
            "DELETE" => $"{type}/delete",
            _ => $"{type}/write",
        };
    }

    private static bool IsQuery(ArmRequest request) => request.Path.Contains("/Microsoft.ResourceGraph/", StringComparison.OrdinalIgnoreCase);
}
