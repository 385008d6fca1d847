namespace Portal.Architecture.Tests.Support;

/// <summary>One file of the repository; <paramref name="Path"/> is relative to its root, with slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private string? _code;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>The text without comments and without what stands in strings, line by line as it was.</summary>
    public string Code => _code ??= IsRazor ? BareCode.OfRazor(Text) : BareCode.OfCSharp(Text);

    public bool IsRazor => Path.EndsWith(".razor", StringComparison.Ordinal);

    public bool IsCode => IsRazor || Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsProject => Path.EndsWith(".csproj", StringComparison.Ordinal);

    public bool Under(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Where something was found, as a compiler would say it.</summary>
    public string At(int index) => $"{Path}({Text.AsSpan(0, index).Count('\n') + 1})";
}
