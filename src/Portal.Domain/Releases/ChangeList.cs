namespace Portal.Domain.Releases;

/// <summary>What was changed between the two deployments of a service, as far as the portal knows it. Said for people; no check looks at it.</summary>
/// <param name="From">The older version.</param>
/// <param name="To">The newer version.</param>
/// <param name="IsTakenBack">The newer one is live: a swap takes these changes back.</param>
/// <param name="Releases">Newest first; only those whose changes somebody told.</param>
/// <param name="Compare">Where everything can be read, outside the portal; null where no place is set.</param>
public sealed record ChangeList(string From, string To, bool IsTakenBack, EquatableList<ReleaseChanges> Releases, Uri? Compare)
{
    public int Count => Releases.Sum(release => release.Lines.Count);
}
