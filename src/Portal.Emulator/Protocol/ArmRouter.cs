namespace Portal.Emulator.Protocol;

/// <summary>Finds the operation a request means, or the error that says why there is none.</summary>
internal sealed class ArmRouter(IEnumerable<IArmOperation> operations)
{
    private static readonly string[] KnownProviders =
        ["Microsoft.Compute", "Microsoft.Network", "Microsoft.Insights", "Microsoft.Authorization", "Microsoft.Resources", "Microsoft.ResourceGraph"];

    private readonly (ArmRoute Route, IArmOperation Operation)[] _routes =
        [.. operations.SelectMany(operation => operation.Routes.Select(route => (new ArmRoute(route), operation)))];

    /// <exception cref="ArmException">No operation has this path, or none of those that have it takes this method.</exception>
    public (IArmOperation Operation, IReadOnlyDictionary<string, string> Values) Find(string method, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var pathKnown = false;
        foreach (var (route, operation) in _routes)
        {
            if (route.Match(parts) is not { } values)
                continue;
            if (string.Equals(operation.Method, method, StringComparison.OrdinalIgnoreCase))
                return (operation, values);
            pathKnown = true;
        }
        throw new ArmException(pathKnown ? ArmErrors.MethodNotAllowed(method, path) : Unknown(method, path, parts));
    }

    /// <summary>The name of the operation a request means: its method and its first route; none where there is no such.</summary>
    public string? NameOf(string method, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(_routes, known => string.Equals(known.Operation.Method, method, StringComparison.OrdinalIgnoreCase) && known.Route.Match(parts) is not null) is { Operation: { } operation }
            ? NameOf(operation)
            : null;
    }

    public static string NameOf(IArmOperation operation) => $"{operation.Method} {operation.Routes[0]}";

    private static ArmError Unknown(string method, string path, string[] parts)
    {
        var provider = Array.FindLastIndex(parts, part => part.Equals("providers", StringComparison.OrdinalIgnoreCase)) + 1;
        var known = provider > 0 && provider < parts.Length && KnownProviders.Contains(parts[provider], StringComparer.OrdinalIgnoreCase);
        return known ? ArmErrors.NotImplemented(method, path) : ArmErrors.InvalidNamespace(path);
    }
}
