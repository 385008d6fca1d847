using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.Insights;

/// <summary>Lists the activity log of a subscription, newest first, as <c>$filter</c> asks. One page holds all.</summary>
internal sealed class ListActivity(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers/Microsoft.Insights/eventtypes/management/values"];

    public ArmAnswer Answer(ArmRequest request)
    {
        var wanted = ActivityFilter.Read(request.Query("$filter"));
        var scope = ResourceIds.Subscription(request.Subscription);
        var found = store.Read().Activity.Where(entry => ResourceIds.IsWithin(entry.ResourceId, scope) && wanted(entry)).OrderByDescending(entry => entry.At);
        return ArmAnswer.Ok(new { value = found.Select(Render) });
    }

    private static object Render(ActivityEntry entry) => new
    {
        id = $"{entry.ResourceId}/events/{entry.Id}/ticks/{entry.At.UtcTicks}",
        eventDataId = entry.Id,
        correlationId = entry.CorrelationId,
        operationId = entry.CorrelationId,
        caller = entry.Caller,
        level = entry.Status == "Failed" ? "Error" : "Informational",
        eventTimestamp = entry.At,
        submissionTimestamp = entry.At,
        resourceId = entry.ResourceId,
        resourceGroupName = entry.ResourceId.Contains("/resourceGroups/", StringComparison.OrdinalIgnoreCase) ? ResourceIds.GroupOf(entry.ResourceId) : null,
        subscriptionId = ResourceIds.SubscriptionOf(entry.ResourceId),
        category = Texts("Administrative"),
        eventName = Texts(entry.Status == "Started" ? "BeginRequest" : "EndRequest"),
        operationName = Texts(entry.Operation),
        resourceProviderName = Texts(entry.Operation.Split('/')[0]),
        resourceType = Texts(entry.Operation[..entry.Operation.LastIndexOf('/')]),
        status = Texts(entry.Status),
        subStatus = Texts(entry.SubStatus ?? ""),
    };

    private static object Texts(string value) => new { value, localizedValue = value };
}
