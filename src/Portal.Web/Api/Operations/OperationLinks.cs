using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Api.Operations;

/// <summary>Where to go on from an operation.</summary>
/// <param name="Self">Read it again to follow it.</param>
/// <param name="ReturnOf">The swap that this one takes back; null for a swap forward.</param>
/// <param name="Repairs">The broken operation that this one mends; null when it mends none.</param>
/// <param name="Page">The page for people.</param>
internal sealed record OperationLinks(string Self, string Service, string SwapPlan, string? ReturnOf, string? Repairs, string Page)
{
    /// <summary>What would bring back the version that was live before; null when nothing is broken.</summary>
    public string? RepairBack { get; init; }

    /// <summary>What would put the new version live after all; null when nothing is broken.</summary>
    public string? RepairForward { get; init; }

    /// <summary>Post here to end the tries; null unless it waits to be tried again.</summary>
    public string? Stop { get; init; }

    public static OperationLinks Of(Operation operation) => new(
        ApiUrls.Operation(operation.Id), ApiUrls.Service(operation.ServiceKey), ApiUrls.SwapPlan(operation.ServiceKey),
        operation.ReturnOf is { } replaced ? ApiUrls.Operation(replaced) : null,
        operation.Repairs is { } broken ? ApiUrls.Operation(broken) : null, PortalUrls.Operation(operation.Id))
    {
        RepairBack = operation.NeedsYou ? ApiUrls.RepairPlan(operation.Id, RepairDirection.Back) : null,
        RepairForward = operation.NeedsYou ? ApiUrls.RepairPlan(operation.Id, RepairDirection.Forward) : null,
        Stop = operation.Status == OperationStatus.Waiting ? ApiUrls.Stop(operation.Id) : null,
    };
}
