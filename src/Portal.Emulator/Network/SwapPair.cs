using Portal.Emulator.State;

namespace Portal.Emulator.Network;

/// <summary>The two deployments a swap is about.</summary>
internal sealed record SwapPair(CloudService Service, CloudService Partner)
{
    public IEnumerable<CloudService> Both => [Service, Partner];
}
