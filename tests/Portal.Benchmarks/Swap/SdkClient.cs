using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.ResourceManager.Resources;
using Portal.Arm;
using Portal.Benchmarks.Apps;

namespace Portal.Benchmarks.Swap;

/// <summary>The Azure SDK, waiting for the end as it does by default.</summary>
internal sealed class SdkClient(TimeProvider time) : ISwapClient
{
    public string Name => "the Azure SDK";

    public async Task<SwapSpan> SwapAsync(RunningPortal portal, JsonElement service, CancellationToken cancellationToken)
    {
        var options = new ArmOptions { Socket = portal.Tap.Socket };
        options.ApiVersions["Microsoft.Network/cloudServiceSlots"] = SwapPlace.ApiVersion;
        using var arm = new ArmConnection(options);
        var slot = new GenericResourceData(AzureLocation.WestEurope) { Properties = BinaryData.FromObjectAsJson(new { slotType = "Production" }) };
        portal.Tap.Clear();

        var began = time.GetUtcNow();
        await arm.Client.GetGenericResources().CreateOrUpdateAsync(WaitUntil.Completed, new ResourceIdentifier(SwapPlace.Of(service)), slot, cancellationToken);
        return new(began, time.GetUtcNow());
    }
}
