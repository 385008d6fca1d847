using Portal.Domain.Probing;

namespace Portal.Web.Workers;

/// <summary>What looks at a swap from outside: the proof after the switch, and the lamps all the time.</summary>
internal sealed class SwapWitness(LiveProof proof, SwapLamps lamps)
{
    public LiveProof Proof => proof;

    public SwapLamps Lamps => lamps;
}
