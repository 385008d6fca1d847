namespace Portal.ServicePackages.Files;

/// <summary>Where a problem stands.</summary>
/// <param name="File">The file, for example ServiceDefinition.csdef.</param>
/// <param name="Line">From 1; null where the place is no line.</param>
/// <param name="Column">From 1.</param>
/// <param name="Part">An entry of a package, or what of a model: Shop.Web/CacheSize.</param>
public sealed record Place(string File, int? Line = null, int? Column = null, string? Part = null)
{
    public override string ToString() => (Line, Part) switch
    {
        ({ } line, _) => $"{File}, line {line}",
        (null, { } part) => $"{File}, {part}",
        _ => File,
    };
}
