using System.Reflection;

namespace Portal.Benchmarks.Apps;

/// <summary>What the benchmarks share: a folder that goes with them, and the published programs in it.</summary>
internal sealed class Workshop : IDisposable
{
    private static readonly string Repository = typeof(Workshop).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepoRoot").Value!;

    private readonly string folder = Directory.CreateTempSubdirectory("bench-").FullName;
    private readonly Dictionary<string, Task<string>> published = new(StringComparer.Ordinal);
    private int folders;

    /// <summary>The portal's published program.</summary>
    public Task<string> PortalAsync(CancellationToken cancellationToken) =>
        OnceAsync("portal", () => PublishAsync(Path.Combine(Repository, "src/Portal.Web"), "Portal.Web", cancellationToken));

    /// <summary>The embedded cloud's published program, to run alone.</summary>
    public Task<string> CloudAsync(CancellationToken cancellationToken) =>
        OnceAsync("cloud", () => PublishAsync(Path.Combine(Repository, "src/Portal.Emulator"), "Portal.Emulator", cancellationToken));

    /// <summary>The SDK's own Blazor template, made here and published the same way.</summary>
    public Task<string> TemplateAsync(CancellationToken cancellationToken) => OnceAsync("template", async () =>
    {
        var source = Path.Combine(folder, "template-source");
        await Command.RunAsync(folder, cancellationToken, "new", "blazor", "--interactivity", "Server", "--all-interactive", "--no-https", "--no-restore", "-n", "Template", "-o", source);
        return await PublishAsync(source, "Template", cancellationToken);
    });

    /// <summary>A new folder with a short path: a socket's path has at most 108 bytes.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(folder, $"{++folders}")).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<string> OnceAsync(string name, Func<Task<string>> publish) => published.TryGetValue(name, out var done) ? done : published[name] = publish();

    private async Task<string> PublishAsync(string project, string name, CancellationToken cancellationToken)
    {
        var output = Path.Combine(folder, name);
        await Console.Error.WriteLineAsync($"Publishing {name}…");
        await Command.RunAsync(folder, cancellationToken, "publish", project, "-c", "Release", "-o", output, "--nologo", "-v", "quiet");
        return Path.Combine(output, $"{name}.dll");
    }
}
