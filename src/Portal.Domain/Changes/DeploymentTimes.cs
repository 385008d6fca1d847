using Portal.Domain.Ledger;
using Portal.Domain.Operations;

namespace Portal.Domain.Changes;

/// <summary>How long earlier deployments took, from the first request to the proven end.</summary>
/// <param name="Took">Each of the last few; empty where nothing is known.</param>
/// <param name="IsOfService">They are those of the service itself, and not of others.</param>
/// <param name="HasDeletion">Each began with deleting what was there before.</param>
public sealed record DeploymentTimes(EquatableList<TimeSpan> Took, bool IsOfService, bool HasDeletion)
{
    public static readonly DeploymentTimes None = new([], IsOfService: true, HasDeletion: false);

    /// <summary>So many of the newest tell what to expect; older ones are of another time.</summary>
    private const int Most = 5;

    /// <summary>The ledger could not be read.</summary>
    public bool IsUnread { get; init; }

    /// <summary>From entries of operations that ended, newest first. Those that deleted first are what a redeployment is; without any the other deployments count.</summary>
    public static DeploymentTimes Of(IEnumerable<LedgerEntry> ended, bool isOfService)
    {
        var known = ended.Where(entry => entry is { Result: LedgerResult.Changed }).Select(entry => RecordJson.Read<OperationRecord>(entry.What)).ToLookup(record => record.Change?.Kind, Whole);
        var (with, without) = (Newest(known[ChangeKind.Redeploy]), Newest(known[ChangeKind.Deploy]));
        return with.Count > 0 ? new(with, isOfService, HasDeletion: true) : new(without, isOfService, HasDeletion: false);
    }

    /// <summary>For example "about 4 min, as the last 3 deployments here took 3:10 to 5:02, deletion included".</summary>
    /// <param name="words">What is said where nothing is known.</param>
    public string Or(string words) => Took.Count > 0 ? $"about {About}, as {Source}{(HasDeletion ? ", deletion included" : ", and the deletion comes on top")}"
        : IsUnread ? $"{words}; how long earlier deployments took cannot be read now"
        : words;

    private string Source => (Took.Count, IsOfService) switch
    {
        (1, true) => $"the last deployment here took {Clock(Took[0])}",
        (1, false) => $"the last deployment of another service took {Clock(Took[0])}",
        (var count, true) => $"the last {count} deployments here took {Clock(Took.Min())} to {Clock(Took.Max())}",
        var (count, _) => $"the last {count} deployments of other services took {Clock(Took.Min())} to {Clock(Took.Max())}",
    };

    private string About => Took.Order().ElementAt(Took.Count / 2) switch
    {
        { TotalMinutes: >= 2 } median => $"{Math.Round(median.TotalMinutes)} min",
        var median => $"{Math.Max(1, Math.Round(median.TotalSeconds))} s",
    };

    private static TimeSpan? Whole(OperationRecord record) =>
        record.Phases?.FirstOrDefault(phase => phase.Name == OperationSteps.Done) is { } whole ? TimeSpan.FromMilliseconds(whole.Milliseconds) : null;

    private static EquatableList<TimeSpan> Newest(IEnumerable<TimeSpan?> took) => took.OfType<TimeSpan>().Take(Most).ToEquatableList();

    private static string Clock(TimeSpan took) => $"{(int)took.TotalMinutes}:{took.Seconds:00}";
}
