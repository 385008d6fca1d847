using Portal.Domain.Releases;

namespace Portal.Web.Api.Swaps;

/// <summary>What was changed between the two versions, as far as the portal knows it.</summary>
/// <param name="From">The older version.</param>
/// <param name="To">The newer version.</param>
/// <param name="TakenBack">The newer one is live: a swap takes these changes back.</param>
/// <param name="Count">How many are listed.</param>
/// <param name="Releases">Newest first; only those whose changes somebody told.</param>
/// <param name="Compare">Where everything can be read, outside the portal; null where no place is set.</param>
internal sealed record ChangeListView(string From, string To, bool TakenBack, int Count, IReadOnlyList<ReleaseChangesView> Releases, Uri? Compare)
{
    public static ChangeListView? Of(ChangeList? list) => list is null ? null
        : new(list.From, list.To, list.IsTakenBack, list.Count, [.. list.Releases.Select(ReleaseChangesView.Of)], list.Compare);
}
