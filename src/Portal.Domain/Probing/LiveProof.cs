using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Domain.Probing;

/// <summary>Asks the addresses of an operation which version answers there.</summary>
public sealed class LiveProof(IAddressProbe probe)
{
    /// <summary>Asks nothing.</summary>
    public static LiveProof None { get; } = new(new NoProbe());

    /// <summary>How the new version is waited for; null when the addresses tell no versions.</summary>
    public ProbeRule? RuleFor(Operation operation) => operation.HasProbe ? probe.RuleFor(operation.ServiceName) : null;

    /// <summary>Whether an address tells the version that is known to be there: only then can a new one be waited for.</summary>
    public async Task<bool> CanTellAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (probe.RuleFor(operation.ServiceName) is null)
            return false;
        var (live, staged) = await AskBothAsync(operation, cancellationToken);
        var (production, staging) = (operation.Intent.Production, operation.Intent.Staging);
        return live?.Version == production.Version || staged?.Version == staging.Version
            || await LearnAsync(operation, production, live, cancellationToken) || await LearnAsync(operation, staging, staged, cancellationToken);
    }

    public Task<ProbeAnswer> AskAsync(Operation operation, Slot address, CancellationToken cancellationToken)
    {
        var side = address == Slot.Production ? operation.Intent.Production : operation.Intent.Staging;
        return probe.AskAsync(operation.ServiceName, side.Vip, cancellationToken);
    }

    /// <summary>Both at once; nulls when they are not asked.</summary>
    public async Task<(ProbeAnswer? Live, ProbeAnswer? Staged)> AskBothAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (probe.RuleFor(operation.ServiceName) is null)
            return (null, null);
        var answers = await Task.WhenAll(AskAsync(operation, Slot.Production, cancellationToken), AskAsync(operation, Slot.Staging, cancellationToken));
        return (answers[0], answers[1]);
    }

    /// <summary>An address that does not answer at all is not searched: nobody waits for that.</summary>
    private async Task<bool> LearnAsync(Operation operation, SwapSide side, ProbeAnswer? answer, CancellationToken cancellationToken) =>
        answer is { Status: not null } && await probe.LearnAsync(operation.ServiceName, side.Vip, side.Version, cancellationToken);
}
