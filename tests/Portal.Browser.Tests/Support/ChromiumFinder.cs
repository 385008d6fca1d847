using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Browser.Tests.Support;

/// <summary>Finds a Chromium, or installs one: Playwright's own first, Debian's package next.</summary>
internal static class ChromiumFinder
{
    public const string Setting = "PORTAL_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    /// <returns>The path, or null and the reason with the command that mends it.</returns>
    public static async Task<(string? Path, string Reason)> FindAsync(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } wanted)
            return File.Exists(wanted) ? (wanted, "") : (null, $"{Setting} is {wanted}, and there is no such file.");
        if (Installed(playwright) is { } installed)
            return (installed, "");

        // The driver's own command line: it is inside the package, so no tool has to be there before.
        await RunAsync(Path.Combine(AppContext.BaseDirectory, ".playwright", "node", Node, "node"), [Path.Combine(AppContext.BaseDirectory, ".playwright", "package", "cli.js"), "install", "chromium"]);
        if (Installed(playwright) is null && Environment.IsPrivilegedProcess && OnPath("apt-get") is { } apt)
            await RunAsync(apt, ["install", "--yes", "--no-install-recommends", "chromium"]);
        return Installed(playwright) is { } fresh
            ? (fresh, "")
            : (null, $"There is no Chromium and none could be installed. Run: apt-get install chromium, or set {Setting} to one.");
    }

    private static string Node => (OperatingSystem.IsMacOS(), System.Runtime.InteropServices.RuntimeInformation.OSArchitecture) switch
    {
        (true, System.Runtime.InteropServices.Architecture.Arm64) => "darwin-arm64",
        (true, _) => "darwin-x64",
        (_, System.Runtime.InteropServices.Architecture.Arm64) => "linux-arm64",
        _ => OperatingSystem.IsWindows() ? "win32_x64" : "linux-x64",
    };

    private static string? Installed(IPlaywright playwright) =>
        Names.Select(OnPath).FirstOrDefault(path => path is not null)
        ?? (File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null);

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static async Task RunAsync(string program, string[] arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            using var limit = new CancellationTokenSource(InstallLimit);
            try
            {
                await Task.WhenAll(run.StandardOutput.ReadToEndAsync(limit.Token), run.StandardError.ReadToEndAsync(limit.Token), run.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException)
            {
                run.Kill(entireProcessTree: true);
            }
        }
        catch (Win32Exception)
        {
            // It cannot be started here; the caller looks whether there is a browser now.
        }
    }
}
