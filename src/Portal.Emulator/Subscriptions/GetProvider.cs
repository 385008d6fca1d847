using Portal.Emulator.Protocol;

namespace Portal.Emulator.Subscriptions;

/// <summary>Reads one resource provider: its types and their api-versions.</summary>
internal sealed class GetProvider : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers/{namespace}", "/providers/{namespace}"];

    public ArmAnswer Answer(ArmRequest request) =>
        Providers.One(ListProviders.Prefix(request), request["namespace"]) is { } provider
            ? ArmAnswer.Ok(provider)
            : throw new ArmException(ArmErrors.InvalidNamespace(request.Path));
}
