using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Endpoints that belong together are of one kind and protocol; another port, name or probe is a warning. A missing one is <see cref="EndpointCountsMatch"/>'s matter.</summary>
internal sealed class EndpointTypesMatch : IPrecondition<CloudServicePair>
{
    public string Code => "P20";

    public string Title => "Endpoint types equal";

    public Severity Severity => Severity.Block;

    public string Source => "Update a cloud service, allowed service changes: a VIP swap does not change number or type of endpoints";

    public Finding Judge(CloudServicePair facts)
    {
        if (EndpointSource.Of(facts, this, out var open) is not { } source)
            return open;

        var pairs = source.Ladder.Both;
        var types = pairs.Where(pair => Type(pair.Production) != Type(pair.Staging)).Select(pair => Sentence(pair.Production, pair.Staging)).ToList();
        if (types.Count > 0)
            return this.NotMet(types.Count == 1 ? "1 type differs" : $"{types.Count} types differ", "Endpoint types differ",
                string.Join(" ", types), "Deploy staging with the endpoint types of production, or update production in place.")
                with { AzureSays = AzureWords.EndpointsDiffer, Concerns = DifferenceKind.Endpoint };

        var details = pairs.Where(pair => pair.Production != pair.Staging).Select(pair => Sentence(pair.Production, pair.Staging)).ToList();
        return details.Count == 0
            ? this.Met($"{(pairs.Count == 0 ? "none" : "equal")}{(source.IsDefined ? ", by definition" : "")}")
            : this.NotMet(details.Count == 1 ? "1 endpoint differs" : $"{details.Count} endpoints differ", $"Endpoint {What(pairs)} differ",
                string.Join(" ", details), "Check that callers know the endpoints of staging.")
                with { Severity = Severity.Warn, Concerns = DifferenceKind.Endpoint };
    }

    private static (string Kind, string Protocol) Type(KnownEndpoint endpoint) => (endpoint.Kind, endpoint.Protocol.ToLowerInvariant());

    private static string What(IReadOnlyList<(KnownEndpoint Production, KnownEndpoint Staging)> pairs) =>
        pairs.Any(pair => pair.Production.Port != pair.Staging.Port) ? "ports"
        : pairs.Any(pair => !pair.Production.Name.Is(pair.Staging.Name)) ? "names"
        : "probes";

    private static string Sentence(KnownEndpoint production, KnownEndpoint staging) => $"{Words(production)} in production, {Words(staging)} in staging.";

    private static string Words(KnownEndpoint endpoint) =>
        $"{endpoint.Name} is {(endpoint.Kind is "rule" ? "" : $"{(endpoint.Kind[0] == 'i' ? "an" : "a")} {endpoint.Kind} ")}{endpoint.Protocol} {endpoint.Port}{(endpoint.Probe is { } probe ? $" probed by {probe}" : "")}";
}
