namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>A line of the activity log as Microsoft.Insights 2015-04-01 writes it; what is absent is null.</summary>
internal sealed record ActivityJson(
    string? Caller, DateTimeOffset? EventTimestamp, string? ResourceId, string? CorrelationId, ActivityJson.TextJson? OperationName, ActivityJson.TextJson? Status)
{
    internal sealed record TextJson(string? Value);
}
