namespace Portal.Benchmarks.Tables;

/// <summary>How busy the machine is: the reader must know before trusting a time.</summary>
internal static class Load
{
    private const string Path = "/proc/loadavg";

    public static string Average() => File.Exists(Path) ? string.Join(' ', File.ReadAllText(Path).Split(' ')[..3]) : "unknown";
}
