using Portal.Domain.HostedServices;

namespace Portal.Domain.Bells;

/// <summary>Both sides of a service, as far as they make it the pair that somebody waits for: not how many instances run.</summary>
public sealed record BellPair(DeploymentId Production, string FromVersion, DeploymentId Staging, string ToVersion)
{
    /// <summary>Null when a side is missing: then there is nothing to wait for.</summary>
    public static BellPair? Of(HostedService service) => service is { Production: { } live, Staging: { } staged } ? new BellPair(live.Id, live.Version, staged.Id, staged.Version) : null;

    /// <summary>What became of the pair, as a clause; null when it is still the same.</summary>
    /// <param name="now">Null when the service has gone.</param>
    public string? Change(HostedService? now) => now switch
    {
        null => "the service is not there any more",
        { Production: null } => "production is empty now",
        { Staging: null } => "staging is empty now",
        { Production: { } live } when live.Id != Production || live.Version != FromVersion => $"production is {live.Version} now",
        { Staging: { } staged } when staged.Id != Staging || staged.Version != ToVersion => $"staging is {staged.Version} now",
        _ => null,
    };
}
