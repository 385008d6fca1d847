using System.Text.Json;
using Portal.Arm;
using Portal.SwapTargets.CloudServices.Json;

namespace Portal.SwapTargets.CloudServices.Reads;

/// <summary>Reads of the network provider, for which there is no SDK with cloud services in it.</summary>
internal sealed class NetworkReads(ArmRequests requests, string apiVersion)
{
    public const string SwapResource = "/providers/Microsoft.Network/cloudServiceSlots/swap";

    public string SwapAddress(string serviceId) => $"{serviceId}{SwapResource}{Version}";

    /// <summary>Gives addresses to front ends; says what shall be, not what shall change.</summary>
    public string AddressesAddress(string subscriptionScope, string region) =>
        $"{subscriptionScope}/providers/Microsoft.Network/locations/{Uri.EscapeDataString(region)}/setLoadBalancerFrontendPublicIpAddresses{Version}";

    private string Version => $"?api-version={Uri.EscapeDataString(apiVersion)}";

    public Task<SlotJson> SlotAsync(string serviceId, CancellationToken cancellationToken) =>
        requests.GetAsync<SlotJson>(SwapAddress(serviceId), cancellationToken);

    public async Task<PublicIpJson> PublicIpAsync(string id, CancellationToken cancellationToken)
    {
        var address = await requests.GetAsync<PublicIpJson>(id + Version, cancellationToken);
        return address.Id is null ? throw new JsonException("The address has no id.") : address;
    }

    /// <param name="scope">A subscription or a resource group.</param>
    public Task<IReadOnlyList<PublicIpJson>> PublicIpsAsync(string scope, CancellationToken cancellationToken) =>
        requests.ListAsync<PublicIpJson>($"{scope}/providers/Microsoft.Network/publicIPAddresses{Version}", cancellationToken);

    /// <param name="scope">A subscription or a resource group.</param>
    public Task<IReadOnlyList<LoadBalancerJson>> LoadBalancersAsync(string scope, CancellationToken cancellationToken) =>
        requests.ListAsync<LoadBalancerJson>($"{scope}/providers/Microsoft.Network/loadBalancers{Version}", cancellationToken);
}
