namespace Portal.SwapTargets.CloudServices.Json;

/// <summary>An instance view of a cloud service as ARM writes it; what is absent is null.</summary>
internal sealed record InstanceViewJson(InstanceViewJson.RoleInstanceJson? RoleInstance, IReadOnlyList<StatusJson>? Statuses)
{
    internal sealed record RoleInstanceJson(IReadOnlyList<SummaryJson>? StatusesSummary);

    internal sealed record SummaryJson(string? Code, int? Count);
}
