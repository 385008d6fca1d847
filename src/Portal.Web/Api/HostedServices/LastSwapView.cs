using Portal.Domain.Operations;

namespace Portal.Web.Api.HostedServices;

/// <summary>The last swap of a service that succeeded.</summary>
/// <param name="Operation">Its address.</param>
/// <param name="By">Who started it.</param>
internal sealed record LastSwapView(string Operation, string FromVersion, string ToVersion, DateTimeOffset? EndedAt, string By, bool IsReturn)
{
    public static LastSwapView? Of(Operation? operation) => operation is null
        ? null
        : new(ApiUrls.Operation(operation.Id), operation.FromVersion, operation.ToVersion, operation.EndedAt, operation.StartedBy.Name, operation.IsReturn);
}
