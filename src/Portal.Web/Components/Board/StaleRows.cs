using Portal.Domain.Estate;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Board;

/// <summary>Which services are shown as they were, and why.</summary>
public sealed class StaleRows(EstateSnapshot snapshot)
{
    private readonly string? all = Because(snapshot, null);
    private readonly Dictionary<string, string> bySubscription = snapshot.Problems
        .Select(problem => problem.Subscription).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => Because(snapshot, name)!, StringComparer.Ordinal);

    /// <summary>The reason; null when the service is shown as it is.</summary>
    public string? Because(ServiceRow row) => bySubscription.GetValueOrDefault(row.Service.Subscription.Name) ?? all;

    private static string? Because(EstateSnapshot snapshot, string? subscription) =>
        snapshot.Problems.FirstOrDefault(problem => problem.Subscription == subscription) is not { } problem ? null
        : snapshot.ReadAt is { } read ? Words.FormatStaleRowsAsItWas(Ages.Stamp(read), Said.Of(problem.Failure.Sentence)) : Said.Of(problem.Failure.Sentence);
}
