using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Board;

/// <summary>Says to the cloud, past the portal, what shall happen in it.</summary>
internal sealed class BareRound(string socket) : IDisposable
{
    private readonly HttpClient http = SocketClient.SignedIn(socket);

    /// <summary>Lets something happen behind everybody's back.</summary>
    public async Task OrderAsync(string service, string change, CancellationToken cancellationToken) =>
        (await http.PostAsync($"/.emulator/situations/{service}/{change}", content: null, cancellationToken)).EnsureSuccessStatusCode().Dispose();

    public void Dispose() => http.Dispose();
}
