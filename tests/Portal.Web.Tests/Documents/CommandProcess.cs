using System.Diagnostics;

namespace Portal.Web.Tests.Documents;

/// <summary>A command of the README as a process of its own, in a folder of its own.</summary>
internal sealed class CommandProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;
    private Task<string> rest = Task.FromResult("");

    private CommandProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync(Token);
    }

    /// <summary>Where it says it listens.</summary>
    public Uri Address { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs what <c>dotnet run --project src/X -- arguments</c> would run, until it says its address after the words given.</summary>
    public static async Task<CommandProcess> StartAsync(string command, string folder, string addressAfter)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var program = Path.Combine(AppContext.BaseDirectory, $"{words[Array.IndexOf(words, "--project") + 1].Split('/')[^1]}.dll");
        var started = new CommandProcess(Process.Start(new ProcessStartInfo("dotnet", [program, .. words.SkipWhile(word => word != "--").Skip(1)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!);
        try
        {
            await started.ReadAddressAsync(addressAfter);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAll(rest, errors);
        process.Dispose();
    }

    private async Task ReadAddressAsync(string after)
    {
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (!line.StartsWith(after, StringComparison.Ordinal))
                continue;
            Address = new Uri(line[after.Length..]);
            rest = process.StandardOutput.ReadToEndAsync(Token); // A full pipe would hold it up.
            return;
        }

        throw new InvalidOperationException($"It ended: {await errors}");
    }
}
