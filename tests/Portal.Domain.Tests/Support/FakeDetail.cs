using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>A detail that was read when a test says so.</summary>
internal sealed class FakeDetail : InventoryDetail
{
    public FakeDetail(string name, DateTimeOffset? readAt = null, string subscription = "s1")
        : base(Sample.Service.Subscription with { Id = new SubscriptionId(subscription) })
    {
        Name = name;
        ReadAt = readAt;
        Service = new ServiceKey(name);
    }

    public string Name { get; }

    public override Task<CloudFailure?> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<CloudFailure?>(null);
}
