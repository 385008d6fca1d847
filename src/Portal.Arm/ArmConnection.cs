using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;

namespace Portal.Arm;

/// <summary>The one connection to Azure Resource Manager: the SDK's client, and plain requests through the same pipeline.</summary>
public sealed class ArmConnection : IDisposable
{
    private readonly HttpPipelineTransport? _transport;

    /// <param name="options">Where to, and how to sign in.</param>
    /// <param name="operators">Needed where requests go with the rights of persons.</param>
    public ArmConnection(ArmOptions options, IOperatorTokens? operators = null)
    {
        var place = ArmPlace.Of(options);
        _transport = ArmTransport.Create(options, place);
        Client = new ArmClient(ArmCredentials.Create(options, place, _transport), defaultSubscriptionId: null, ClientOptions(options, place, operators));
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

    public void Dispose() => (_transport as IDisposable)?.Dispose();

    private ArmClientOptions ClientOptions(ArmOptions options, ArmPlace place, IOperatorTokens? operators)
    {
        var client = new ArmClientOptions { Environment = place.Environment, RetryPolicy = new SafeRetryPolicy(options.RetryDelay) };
        client.Retry.NetworkTimeout = options.Timeout;
        if (_transport is not null)
            client.Transport = _transport;
        // After the portal's own sign-in, and with each try anew: a token may end between two.
        if (options.OnBehalfOfOperator && operators is not null)
            client.AddPolicy(new OperatorTokenPolicy(operators, place.Environment.DefaultScope), HttpPipelinePosition.PerRetry);
        foreach (var (type, version) in options.ApiVersions)
            client.SetApiVersion(type, version);
        return client;
    }
}
