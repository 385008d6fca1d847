using Portal.Domain.HostedServices;

namespace Portal.Domain.Ledger;

/// <summary>Which entries are asked for, newest first by their time. What is null is not filtered.</summary>
/// <param name="Person">The full name of a person, or the id.</param>
/// <param name="From">Not earlier than this.</param>
/// <param name="Until">Earlier than this.</param>
/// <param name="Before">The number of an entry: only those that come after it in the order of the list. The key of the next page.</param>
/// <param name="OutcomesOnly">Only entries with a result: one for each swap.</param>
/// <param name="Kinds">Only entries of these kinds; none means all.</param>
public sealed record LedgerFilter(
    ServiceKey? Service = null, string? Person = null, string? Result = null, DateTimeOffset? From = null, DateTimeOffset? Until = null,
    long? Before = null, int Take = 50, bool OutcomesOnly = false, EquatableList<LedgerKind>? Kinds = null);
