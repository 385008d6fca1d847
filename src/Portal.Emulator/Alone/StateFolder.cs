namespace Portal.Emulator.Alone;

/// <summary>The folder of the state, held by one cloud at a time.</summary>
internal sealed class StateFolder : IDisposable
{
    private readonly FileStream? _hold;

    /// <exception cref="AloneException">Another cloud holds it, or it cannot be written.</exception>
    public StateFolder(string? folder)
    {
        if (folder is null)
            return;
        try
        {
            Directory.CreateDirectory(folder);
            _hold = new FileStream(Path.Combine(folder, "cloud.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AloneException($"--state {folder} cannot be used ({failure.Message}); end the other cloud that uses it, or give a folder that can be written.", failure);
        }
        File = Path.Combine(folder, "cloud.json");
    }

    /// <summary>The state file, unless the state is in memory only.</summary>
    public string? File { get; }

    public void Dispose() => _hold?.Dispose();
}
