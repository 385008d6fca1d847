namespace Portal.Emulator.Tests.Documents;

/// <summary>A part of the README between two marks. With PORTAL_WRITE_README=1 it is written instead of compared.</summary>
internal static class ReadmePart
{
    private static readonly string File = Find();

    private static bool Writes => Environment.GetEnvironmentVariable("PORTAL_WRITE_README") == "1";

    public static string Read(string part)
    {
        var text = System.IO.File.ReadAllText(File);
        var (start, end) = Place(text, part);
        return text[start..end];
    }

    public static void Check(string part, string expected)
    {
        if (!Writes)
        {
            Assert.Equal(expected, Read(part));
            return;
        }

        var text = System.IO.File.ReadAllText(File);
        var (start, end) = Place(text, part);
        System.IO.File.WriteAllText(File, text[..start] + expected + text[end..]);
    }

    private static (int Start, int End) Place(string text, string part)
    {
        var start = text.IndexOf($"<!-- {part}:", StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has no part {part}.");
        return (text.IndexOf('\n', start) + 1, text.IndexOf($"<!-- /{part} -->", StringComparison.Ordinal));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Portal.sln was not found above the tests.");
        return Path.Combine(folder.FullName, "README.md");
    }
}
