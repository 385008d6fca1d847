using Portal.Domain;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Tests.Samples;

/// <summary>A door that does what a test wants and remembers what was ordered.</summary>
internal sealed class FakeCloudDoor : ICloudDoor
{
    public CloudPlace Place { get; } = new("/data/cloud.sock", "/data/cloud.json");

    public EquatableList<CloudAddress>? Addresses { get; set; }

    public List<CloudFault> Faults { get; } = [];

    public List<CloudFaultOrder> Orders { get; } = [];

    public List<CloudChange> Changes { get; } = [];

    public List<string> Opened { get; } = [];

    /// <summary>What every order is refused with.</summary>
    public string? Refusal { get; set; }

    /// <summary>What everything is answered with.</summary>
    public string? Silence { get; set; }

    public Task<EquatableList<CloudAddress>?> AddressesAsync(CancellationToken cancellationToken) => Answer(() => Addresses, Silence);

    public Task OpenAsync(CloudAddress address, CancellationToken cancellationToken) => Do(() => Opened.Add(address.Label));

    public Task<EquatableList<CloudFault>> FaultsAsync(CancellationToken cancellationToken) => Answer(() => Faults.ToEquatableList(), Silence);

    public Task<CloudCatalogue> CatalogueAsync(CancellationToken cancellationToken) => Answer(() => CloudSamples.Catalogue, Silence);

    public Task OrderAsync(CloudFaultOrder order, CancellationToken cancellationToken) => Do(() =>
    {
        Orders.Add(order);
        Faults.Add(new CloudFault(order.Name, order.Kind));
    });

    public Task RemoveAsync(string fault, CancellationToken cancellationToken) => Do(() => Faults.RemoveAll(each => each.Name == fault));

    public Task ChangeAsync(CloudChange change, CancellationToken cancellationToken) => Do(() => Changes.Add(change));

    private static Task<T> Answer<T>(Func<T> value, string? silence) => silence is null ? Task.FromResult(value()) : Task.FromException<T>(new CloudDoorException(silence));

    private Task<bool> Do(Action order) => Answer(
        () =>
        {
            order();
            return true;
        },
        Silence ?? Refusal);
}
