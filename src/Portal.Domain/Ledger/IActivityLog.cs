using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;

namespace Portal.Domain.Ledger;

/// <summary>A cloud's own record of who changed what.</summary>
public interface IActivityLog
{
    /// <summary>Which kind of target it tells about.</summary>
    string Kind { get; }

    /// <summary>The newest swap of a service that it knows of in a span of time; null when it knows none, or not for sure which.</summary>
    /// <exception cref="CloudFailureException">It could not be read.</exception>
    Task<ActivityTrace?> FindSwapAsync(HostedService service, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}
