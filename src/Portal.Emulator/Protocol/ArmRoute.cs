namespace Portal.Emulator.Protocol;

/// <summary>A route template and how a path fits it. Names and literals are compared without case.</summary>
internal sealed class ArmRoute(string template)
{
    private const string Scope = "{scope}";
    private readonly string[] _parts = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The values of the template's names, or <see langword="null"/> when the path is another.</summary>
    public IReadOnlyDictionary<string, string>? Match(string[] path)
    {
        var scoped = _parts[0] == Scope;
        var fixedParts = scoped ? _parts.Length - 1 : _parts.Length;
        var start = path.Length - fixedParts;
        if (scoped ? start < 1 : start != 0)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (scoped)
            values["scope"] = "/" + string.Join('/', path[..start]);
        return Fits(path.AsSpan(start), _parts.AsSpan(scoped ? 1 : 0), values) ? values : null;
    }

    private static bool Fits(ReadOnlySpan<string> path, ReadOnlySpan<string> template, Dictionary<string, string> values)
    {
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i][0] == '{')
                values[template[i][1..^1]] = path[i];
            else if (!string.Equals(template[i], path[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }
}
