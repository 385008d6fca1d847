using Portal.Domain.HostedServices;

namespace Portal.Domain.Releases;

/// <summary>What came of giving the portal a release.</summary>
public abstract record ReleaseResult
{
    private ReleaseResult()
    {
    }

    /// <summary>It is kept.</summary>
    /// <param name="Runs">The deployment that runs it; null for one that is to be deployed.</param>
    public sealed record Kept(ReleaseRecord Release, Deployment? Runs) : ReleaseResult;

    /// <summary>It cannot be what was said of it.</summary>
    /// <param name="Because">The cause and the mend, for people.</param>
    public sealed record Refused(string Because) : ReleaseResult;

    /// <summary>There is no such service or deployment, or none that may be seen.</summary>
    public sealed record NotFound : ReleaseResult;

    public sealed record Forbidden(string Because) : ReleaseResult;

    /// <summary>The cloud, the package store or the database cannot be used now.</summary>
    public sealed record Unavailable(string Because) : ReleaseResult;
}
