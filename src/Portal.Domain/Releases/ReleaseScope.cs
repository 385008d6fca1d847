using Portal.Domain.Estate;
using Portal.Domain.Policies;

namespace Portal.Domain.Releases;

/// <summary>Who may see which release: whoever sees its service or a deployment that runs it, and whoever gave it for a service that is not there, not yet or not any more.</summary>
internal static class ReleaseScope
{
    public static bool MaySee(this Access by, ReleaseRecord record, KnownReleases known, EstateSnapshot estate) =>
        by.SeesEverything || MaySeeItRun(by, record, known, estate)
        || (record.Service is { } key && estate.Find(key) is { } row ? by.May(OperatorRight.See, row.Service) : by.MaySomewhere(OperatorRight.See) && record.By.Id == by.By.Id);

    private static bool MaySeeItRun(Access by, ReleaseRecord record, KnownReleases known, EstateSnapshot estate) => known.Ties.Values.Where(tie => tie.Release == record.Id)
        .Any(tie => estate.Rows.Any(row => row.Service.Deployments.Any(tie.Holds) && by.May(OperatorRight.See, row.Service)));
}
