namespace Portal.Architecture.Tests.Support;

/// <summary>The files that a rule looks at: the repository's, or a handful made up to break the rule.</summary>
internal sealed class SourceTree(IReadOnlyList<SourceFile> files)
{
    private static readonly Lazy<SourceTree> OnDisk = new(ReadRepository);

    public IReadOnlyList<SourceFile> Files { get; } = files;

    public IEnumerable<SourceFile> Code => Files.Where(file => file.IsCode);

    public IEnumerable<SourceFile> SourceCode => Code.Where(file => file.Under("src"));

    public IEnumerable<ProjectFile> Projects => Files.Where(file => file.IsProject).Select(file => new ProjectFile(file));

    /// <summary>What can be swapped: one folder each in Portal.SwapTargets.</summary>
    public IReadOnlyList<string> Kinds => [.. FoldersOf("src/Portal.SwapTargets")];

    public bool Holds(string path) => Files.Any(file => string.Equals(file.Path, path, StringComparison.Ordinal));

    public IEnumerable<string> FoldersOf(string folder) => Code
        .Where(file => file.Under(folder))
        .Select(file => file.Path[(folder.Length + 1)..])
        .Where(rest => rest.Contains('/', StringComparison.Ordinal))
        .Select(rest => rest[..rest.IndexOf('/', StringComparison.Ordinal)])
        .Distinct(StringComparer.Ordinal);

    public static SourceTree Of(params (string Path, string Text)[] files) => new([.. files.Select(file => new SourceFile(file.Path, file.Text))]);

    /// <summary>Every text file of the repository but those that .gitignore names.</summary>
    public static SourceTree Repository() => OnDisk.Value;

    /// <summary>The folder of the repository.</summary>
    public static string Root
    {
        get
        {
            var root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "Portal.sln")))
            {
                root = Path.GetDirectoryName(root.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("No folder above the tests holds Portal.sln.");
            }

            return root;
        }
    }

    private static SourceTree ReadRepository()
    {
        var ignored = File.ReadLines(Path.Combine(Root, ".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.Trim('/')).Append(".git").ToHashSet(StringComparer.Ordinal);
        return new([.. Read(new DirectoryInfo(Root), "", ignored)]);
    }

    private static IEnumerable<SourceFile> Read(DirectoryInfo folder, string path, HashSet<string> ignored)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).Where(entry => !ignored.Contains(entry.Name)))
        {
            if (entry is DirectoryInfo inner)
            {
                foreach (var file in Read(inner, path + inner.Name + "/", ignored))
                {
                    yield return file;
                }
            }
            else
            {
                yield return new(path + entry.Name, File.ReadAllText(entry.FullName));
            }
        }
    }
}
