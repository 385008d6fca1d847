using System.Text.Json;
using Portal.Benchmarks.Apps;

namespace Portal.Benchmarks.Swap;

/// <summary>Somebody who swaps a service and waits until it is done.</summary>
internal interface ISwapClient
{
    string Name { get; }

    /// <param name="service">The service as the portal's API lists it.</param>
    /// <returns>When it began and when it knew the end.</returns>
    Task<SwapSpan> SwapAsync(RunningPortal portal, JsonElement service, CancellationToken cancellationToken);
}
