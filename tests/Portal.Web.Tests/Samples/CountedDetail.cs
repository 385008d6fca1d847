using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>A detail that counts how often it was read.</summary>
internal sealed class CountedDetail : InventoryDetail
{
    private readonly TimeProvider time;

    public CountedDetail(string service, TimeProvider time)
        : base(Sample.Service.Subscription)
    {
        this.time = time;
        Service = new ServiceKey(service);
    }

    public int Reads { get; private set; }

    /// <summary>While set, it cannot be read.</summary>
    public CloudFailure? Failure { get; set; }

    public override Task<CloudFailure?> ReadAsync(CancellationToken cancellationToken)
    {
        Reads++;
        if (Failure is null)
            ReadAt = time.GetUtcNow();
        return Task.FromResult(Failure);
    }
}
