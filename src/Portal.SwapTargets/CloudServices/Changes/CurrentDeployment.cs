using System.Text.Json.Nodes;
using Portal.Arm;

namespace Portal.SwapTargets.CloudServices.Changes;

/// <summary>Reads a cloud service with all that ARM tells of it, so that an update repeats what it does not change.</summary>
internal sealed class CurrentDeployment(ArmRequests requests, CloudServicesOptions options)
{
    /// <exception cref="Portal.Domain.Swaps.CloudFailureException">It could not be read.</exception>
    public Task<JsonObject> ReadAsync(string id, CancellationToken cancellationToken) => Attempt.RequireAsync(
        $"read cloud service {ResourcePath.NameOf(id)}",
        () => requests.GetAsync<JsonObject>($"{id}?api-version={Uri.EscapeDataString(options.ComputeApiVersion)}", cancellationToken),
        cancellationToken);
}
