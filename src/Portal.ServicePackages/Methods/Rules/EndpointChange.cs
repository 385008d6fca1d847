using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Methods.Rules;

/// <summary>A VIP swap changes neither the number nor the type of endpoints; another port, name or probe is only worth a look.</summary>
internal sealed class EndpointChange : IMethodRule
{
    public string Title => "Number or type of endpoints";

    public string Source => "Update a cloud service: allowed service changes; Microsoft 2010: both deployments define the same number of endpoints";

    private const string NoSwap = "A VIP swap needs the same number and types of endpoints on both sides.";

    public IEnumerable<ServiceChange> Find(ReleasePair pair)
    {
        if (pair.Definitions is not { } both)
            yield break;
        var isOther = both.Before.Endpoints != both.After.Endpoints || !Types(both.Before).SequenceEqual(Types(both.After));
        foreach (var (name, before, after) in Sides.Join(All(both.Before), All(both.After), one => one.Name))
        {
            if (before?.Endpoint != after?.Endpoint)
                yield return new(Title, name, Text(before?.Endpoint), Text(after?.Endpoint)) { Swap = Fit(before?.Endpoint, after?.Endpoint, isOther) };
        }
    }

    // With equal numbers and types another name, port or probe is all that is left.
    private static MethodFit Fit(EndpointDefinition? before, EndpointDefinition? after, bool isOther) =>
        isOther && (before?.Kind, before?.Protocol) != (after?.Kind, after?.Protocol) ? MethodFit.No(NoSwap)
        : MethodFit.With("Callers must know the endpoints of staging.");

    private static IEnumerable<string> Types(ServiceDefinition definition) =>
        All(definition).Select(one => $"{one.Endpoint.Kind} {one.Endpoint.Protocol}".ToUpperInvariant()).Order(StringComparer.Ordinal);

    private static IEnumerable<Placed> All(ServiceDefinition definition) =>
        definition.Roles.SelectMany(role => role.Endpoints.Select(endpoint => new Placed($"{role.Name}/{endpoint.Name}", endpoint)));

    private static string? Text(EndpointDefinition? endpoint) => endpoint is null ? null :
        $"{Word(endpoint.Kind)} {endpoint.Protocol} {endpoint.PortText}{(endpoint.Probe is { } probe ? $", probe {probe}" : "")}";

    private static string Word(EndpointKind kind) => kind switch
    {
        EndpointKind.Input => "input",
        EndpointKind.Internal => "internal",
        _ => "instance input",
    };

    private sealed record Placed(string Name, EndpointDefinition Endpoint);
}
