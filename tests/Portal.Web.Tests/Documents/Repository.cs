namespace Portal.Web.Tests.Documents;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Portal.sln was not found above the tests.");
        return folder.FullName;
    }
}
