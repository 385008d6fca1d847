using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Swaps;

/// <summary>Everything that was read about one hosted service, at one time. Rules look at nothing else.</summary>
public abstract record SwapFacts
{
    public required HostedService Service { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public EquatableList<Difference> Differences { get; init; } = [];

    /// <summary>The operation of this portal that is not settled yet; filled in from the operation log.</summary>
    public Operation? ActiveOperation { get; init; }

    /// <summary>The last swap of this service that succeeded; filled in from the operation log.</summary>
    public Operation? LastSwap { get; init; }

    /// <summary>The newest operation of this service, whatever its outcome; null before the first.</summary>
    public OperationId? LatestOperation { get; init; }

    /// <summary>The swap made outside the portal that led to what is live now; filled in from the ledger.</summary>
    public HistoryLine? External { get; init; }

    /// <summary>The same facts with what the operation log knows.</summary>
    public SwapFacts With(ServiceOperations operations) => this with
    {
        ActiveOperation = operations.Active,
        LastSwap = operations.LastSucceeded,
        LatestOperation = operations.Latest,
        External = operations.External,
    };
}
