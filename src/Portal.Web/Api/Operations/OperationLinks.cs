using Portal.Domain.Operations;

namespace Portal.Web.Api.Operations;

/// <summary>Where to go on from an operation.</summary>
/// <param name="Self">Read it again to follow it.</param>
/// <param name="ReturnOf">The swap that this one takes back; null for a swap forward.</param>
/// <param name="Repairs">The broken operation that this one mends; null when it mends none.</param>
/// <param name="Page">The page for people.</param>
internal sealed record OperationLinks(string Self, string Service, string SwapPlan, string? ReturnOf, string? Repairs, string Page)
{
    public static OperationLinks Of(Operation operation) => new(
        ApiUrls.Operation(operation.Id), ApiUrls.Service(operation.ServiceKey), ApiUrls.SwapPlan(operation.ServiceKey),
        operation.ReturnOf is { } replaced ? ApiUrls.Operation(replaced) : null,
        operation.Repairs is { } broken ? ApiUrls.Operation(broken) : null, PortalUrls.Operation(operation.Id));
}
