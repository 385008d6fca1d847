using System.Net.Http.Json;
using System.Net.Sockets;

namespace Portal.Browser.Tests.Support;

/// <summary>Orders faults and changes from the embedded cloud, and asks what was sent to it.</summary>
internal sealed class PortalCloud(string socketFile) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { ConnectCallback = (_, cancellationToken) => ConnectAsync(socketFile, cancellationToken) })
    {
        BaseAddress = new Uri("http://cloud/.emulator/"),
    };

    public async Task FaultAsync(string name, object fault)
    {
        using var answer = await client.PutAsJsonAsync($"faults/{name}", fault, Token);
        await ExpectAsync(answer);
    }

    public async Task MendAsync(string name)
    {
        using var answer = await client.DeleteAsync($"faults/{name}", Token);
        await ExpectAsync(answer);
    }

    /// <param name="change">Such as <c>instance-stops</c>; a query may follow.</param>
    public async Task ChangeAsync(string service, string change)
    {
        using var answer = await client.PostAsync($"situations/{service}/{change}", content: null, Token);
        await ExpectAsync(answer);
    }

    /// <summary>Requests for a swap, with their answers; 0 is none.</summary>
    public async Task<IReadOnlyList<CloudRequest>> SwapsAsync() =>
        [.. (await RequestsAsync()).Where(request => request.Method is "PUT")];

    private async Task<IReadOnlyList<CloudRequest>> RequestsAsync() => await client.GetFromJsonAsync<CloudRequest[]>("requests", Token) ?? [];

    public void Dispose() => client.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task ExpectAsync(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            Assert.Fail($"The embedded cloud answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Token)}");
    }

    private static async ValueTask<Stream> ConnectAsync(string socketFile, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketFile), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
