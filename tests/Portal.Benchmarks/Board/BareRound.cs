using System.Net.Http.Json;
using Portal.Benchmarks.Arm;

namespace Portal.Benchmarks.Board;

/// <summary>Says to the cloud, past the portal, what shall happen in it.</summary>
internal sealed class BareRound(string socket) : IDisposable
{
    private readonly HttpClient http = SocketClient.SignedIn(socket);

    /// <summary>Lets something happen behind everybody's back.</summary>
    public async Task OrderAsync(string service, string change, CancellationToken cancellationToken) =>
        (await http.PostAsync($"/.emulator/situations/{service}/{change}", content: null, cancellationToken)).EnsureSuccessStatusCode().Dispose();

    /// <summary>Orders what shall go wrong from now on.</summary>
    public async Task FaultAsync(string name, object fault, CancellationToken cancellationToken) =>
        (await http.PutAsJsonAsync($"/.emulator/faults/{name}", fault, cancellationToken)).EnsureSuccessStatusCode().Dispose();

    public void Dispose() => http.Dispose();
}
