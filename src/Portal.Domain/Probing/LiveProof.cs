using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Domain.Probing;

/// <summary>Asks the addresses of an operation, and keeps what they answer.</summary>
public sealed class LiveProof(IAddressProbe probe, AddressStrips strips)
{
    /// <summary>Asks nothing.</summary>
    public static LiveProof None { get; } = new(new NoProbe(), new AddressStrips());

    /// <summary>How the new version is waited for; null when the addresses tell no versions.</summary>
    public ProbeRule? RuleFor(Operation operation) => operation.HasProbe ? probe.RuleFor(operation.ServiceName) : null;

    /// <summary>Whether an address tells the version that is known to be there: only then can a new one be waited for.</summary>
    public async Task<bool> CanTellAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (probe.RuleFor(operation.ServiceName) is null)
            return false;
        var (live, staged) = await AskBothAsync(operation, cancellationToken);
        return live?.Version == operation.FromVersion || staged?.Version == operation.ToVersion;
    }

    public async Task<ProbeAnswer> AskAsync(Operation operation, Slot address, CancellationToken cancellationToken)
    {
        var side = address == Slot.Production ? operation.Intent.Production : operation.Intent.Staging;
        var answer = await probe.AskAsync(operation.ServiceName, side.Vip, cancellationToken);
        strips.Add(operation.Id, address, answer);
        return answer;
    }

    /// <summary>Both at once; nulls when they are not asked.</summary>
    public async Task<(ProbeAnswer? Live, ProbeAnswer? Staged)> AskBothAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (probe.RuleFor(operation.ServiceName) is null)
            return (null, null);
        var answers = await Task.WhenAll(AskAsync(operation, Slot.Production, cancellationToken), AskAsync(operation, Slot.Staging, cancellationToken));
        return (answers[0], answers[1]);
    }
}
