using System.Diagnostics;

namespace Portal.Storage.Tests.Support.Postgres;

/// <summary>PostgreSQL's programs: those that are installed, or Debian's package.</summary>
internal static class PostgresBinaries
{
    /// <summary>Holds the connection string of a server on which databases may be made and dropped.</summary>
    public const string Variable = "PORTAL_TEST_POSTGRES";

    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The folder of initdb and postgres.</summary>
    public static async Task<string> FindAsync(CancellationToken cancellationToken)
    {
        if (Installed() is { } there)
            return there;
        if (Environment.UserName != "root")
            throw new InvalidOperationException($"There is no PostgreSQL below {Debian}. Install Debian's package postgresql, or set {Variable} to the connection string of a server that may be written to.");
        await RunAsync("apt-get", ["update"], cancellationToken);
        await RunAsync("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], cancellationToken);
        return Installed() ?? throw new InvalidOperationException($"Debian's package postgresql left nothing below {Debian}.");
    }

    /// <summary>The server refuses to run as root; Debian's package brings a user for it.</summary>
    public static string[] AsServer(params string[] command) =>
        Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command] : command;

    public static async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}{await output}");
    }

    private static string? Installed() => Directory.Exists(Debian)
        ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .OrderBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), out var version) ? version : 0).LastOrDefault()
        : null;
}
