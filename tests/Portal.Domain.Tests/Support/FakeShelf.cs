using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;

namespace Portal.Domain.Tests.Support;

/// <summary>Two releases, and what runs where.</summary>
internal sealed class FakeShelf : IReleaseShelf
{
    public Dictionary<string, ShelvedRelease> Releases { get; } = new[] { new ShelvedRelease("r41", "4.1.7", "aa", true, 2), new ShelvedRelease("r42", "4.2.0", "bb", true, 2), new ShelvedRelease("r43", "4.3.0", "cc", true, 2) }.ToDictionary(release => release.Id);

    public Dictionary<DeploymentId, string> Running { get; } = [];

    public CloudFailure? PackageFailure { get; set; }

    public Func<Access, bool> MaySee { get; set; } = _ => true;

    public Task<ShelvedRelease?> FindAsync(string id, Access by, CancellationToken cancellationToken) => Task.FromResult(MaySee(by) ? Releases.GetValueOrDefault(id) : null);

    public Task<Uri> PackageAddressAsync(string id, CancellationToken cancellationToken) =>
        PackageFailure is { } failure ? throw new CloudFailureException(failure) : Task.FromResult(new Uri($"https://store/{id}?signature=secret"));

    public Task<ShelvedRelease?> RunningOnAsync(DeploymentId deployment, CancellationToken cancellationToken) =>
        Task.FromResult(Running.TryGetValue(deployment, out var id) ? Releases.GetValueOrDefault(id) : null);

    public Task RunsNowAsync(DeploymentId deployment, string id, CancellationToken cancellationToken)
    {
        Running[deployment] = id;
        return Task.CompletedTask;
    }
}
