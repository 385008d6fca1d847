using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;
using Portal.Arm.Blobs;
using Portal.Arm.Vaults;

namespace Portal.Arm;

/// <summary>The one connection to Azure Resource Manager: the SDK's client, and plain requests through the same pipeline.</summary>
public sealed class ArmConnection : IDisposable
{
    // A block of some megabytes over a slow line; answers are read as they come.
    private static readonly TimeSpan LongestBlobRequest = TimeSpan.FromMinutes(5);

    private readonly HttpPipelineTransport? _transport;
    private readonly TokenCredential _credential;
    private readonly ArmOptions _options;

    /// <param name="options">Where to, and how to sign in.</param>
    /// <param name="operators">Needed where requests go with the rights of persons.</param>
    public ArmConnection(ArmOptions options, IOperatorTokens? operators = null)
    {
        _options = options;
        var place = ArmPlace.Of(options);
        _transport = ArmTransport.Create(options, place);
        _credential = ArmCredentials.Create(options, place, _transport);
        Client = new ArmClient(_credential, defaultSubscriptionId: null, ClientOptions(options, place, operators));
        Endpoint = place.Environment.Endpoint;
        Requests = new ArmRequests(Client);
        Poller = new ArmPoller(Requests);
    }

    /// <summary>Where Azure Resource Manager is.</summary>
    public Uri Endpoint { get; }

    /// <summary>For typed calls of the SDK.</summary>
    public ArmClient Client { get; }

    /// <summary>For what the SDK has no type for.</summary>
    public ArmRequests Requests { get; }

    public ArmPoller Poller { get; }

    /// <summary>A container of Azure Blob Storage, with the same identity; a certificate that is trusted for Azure Resource Manager is trusted for its host.</summary>
    /// <param name="address">For example https://account.blob.core.windows.net/packages; see <see cref="CanBeContainer"/>.</param>
    public BlobContainer OpenContainer(string address, TimeProvider time)
    {
        var place = BlobPlace.Of(address) ?? throw new ArgumentException($"{address} is no address of a container.", nameof(address));
        return new BlobContainer(place, _credential, ArmTransport.Trusting(_options.Certificate, place.Container.IdnHost), LongestBlobRequest, time);
    }

    /// <summary>Key vaults, with the same identity; null where the cloud is no Azure and has none.</summary>
    public VaultClient? OpenVaults() => _options.IsEmbedded ? null : new VaultClient(_credential, ArmTransport.Trusting(certificate: null));

    public static bool CanBeContainer(string address) => BlobPlace.Of(address) is not null;

    public void Dispose() => (_transport as IDisposable)?.Dispose();

    private ArmClientOptions ClientOptions(ArmOptions options, ArmPlace place, IOperatorTokens? operators)
    {
        var client = new ArmClientOptions { Environment = place.Environment, RetryPolicy = new SafeRetryPolicy(options.RetryDelay) };
        client.Retry.NetworkTimeout = options.Timeout;
        if (_transport is not null)
            client.Transport = _transport;
        client.AddPolicy(new CutOffPolicy(), HttpPipelinePosition.PerRetry);
        // After the portal's own sign-in, and with each try anew: a token may end between two.
        if (options.OnBehalfOfOperator && operators is not null)
            client.AddPolicy(new OperatorTokenPolicy(operators, place.Environment.DefaultScope), HttpPipelinePosition.PerRetry);
        foreach (var (type, version) in options.ApiVersions)
            client.SetApiVersion(type, version);
        return client;
    }
}
