using System.Collections.Concurrent;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Emulator.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>Releases whose packages lie in a folder from which the embedded cloud fetches them: each is named after its version.</summary>
internal sealed class FolderShelf : IReleaseShelf, IDisposable
{
    private readonly PackageFolder packages = new();
    private readonly ConcurrentDictionary<string, Uri> addresses = [];
    private readonly ConcurrentDictionary<DeploymentId, string> running = [];

    public void Add(string version, int port = 443) => addresses[version] = new Uri(packages.Write(version, port));

    /// <summary>As if the portal had deployed it.</summary>
    public void Runs(DeploymentId deployment, string version) => running[deployment] = version;

    public Task<ShelvedRelease?> FindAsync(string id, Access by, CancellationToken cancellationToken) => Task.FromResult(Find(id));

    public Task<Uri> PackageAddressAsync(string id, CancellationToken cancellationToken) => Task.FromResult(addresses[id]);

    public Task<ShelvedRelease?> RunningOnAsync(DeploymentId deployment, CancellationToken cancellationToken) =>
        Task.FromResult(running.TryGetValue(deployment, out var id) ? Find(id) : null);

    public Task RunsNowAsync(DeploymentId deployment, string id, CancellationToken cancellationToken)
    {
        running[deployment] = id;
        return Task.CompletedTask;
    }

    public void Dispose() => packages.Dispose();

    private ShelvedRelease? Find(string id) => addresses.ContainsKey(id) ? new ShelvedRelease(id, id, "00", HasPackage: true, Endpoints: 1) : null;
}
