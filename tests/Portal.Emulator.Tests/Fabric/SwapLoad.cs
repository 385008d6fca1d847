namespace Portal.Emulator.Tests.Fabric;

/// <summary>Asks one address over and over on kept-alive connections and counts what may not happen.</summary>
internal sealed class SwapLoad(Uri address, int connections)
{
    // What must be answered: the version, or nothing in particular between the order of a swap and its acknowledgement.
    private volatile Expectation? _expected;
    private volatile bool _stopped;
    private int _requests;
    private int _failed;
    private int _wrong;
    private int _changes;

    public int Requests => _requests;

    public int Failed => _failed;

    public int Wrong => _wrong;

    /// <summary>How often a connection was answered by another version than before.</summary>
    public int Changes => _changes;

    public Task RunAsync(string version, CancellationToken cancellationToken)
    {
        _expected = new Expectation(version);
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => CallAsync(cancellationToken), cancellationToken)));
    }

    public void Begin() => _expected = null;

    public void Acknowledge(string version) => _expected = new Expectation(version);

    public void Stop() => _stopped = true;

    public async Task WaitForAsync(int requests, Task running)
    {
        while (_requests < requests && !running.IsCompleted)
            await Task.Delay(2);
    }

    private async Task CallAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1 });
        string? last = null;
        while (!_stopped)
        {
            var before = _expected;
            var version = await AskAsync(client, cancellationToken);
            // A swap ordered meanwhile may have come first.
            if (before is not null && version is not null && before.Version != version && ReferenceEquals(before, _expected))
                Interlocked.Increment(ref _wrong);
            if (last is not null && version is not null && version != last)
                Interlocked.Increment(ref _changes);
            last = version;
            Interlocked.Increment(ref _requests);
        }
    }

    private async Task<string?> AskAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response.Headers.GetValues("X-Deployment-Version").Single();
        }
        catch (HttpRequestException)
        {
            // Counted as all that is no answer.
        }
        Interlocked.Increment(ref _failed);
        return null;
    }

    // An object each, so that two swaps within one request are not taken for none.
    private sealed class Expectation(string version)
    {
        public string Version => version;
    }
}
