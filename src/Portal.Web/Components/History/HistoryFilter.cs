using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Web.Api.Ledger;

namespace Portal.Web.Components.History;

/// <summary>Which swaps the history shows, as its address says it. What cannot be read there does not filter.</summary>
/// <param name="Before">The number of an entry: only what comes after it in the list.</param>
/// <param name="TopicName">Entries of a topic in place of swaps and changes, see <see cref="LedgerTopic"/>.</param>
public sealed record HistoryFilter(string? Service = null, string? Person = null, string? Result = null, string? From = null, string? Until = null, string? Before = null, string? TopicName = null)
{
    /// <summary>Not in the ledger: a swap whose outcome is not known has not ended.</summary>
    public const string Unknown = "unknown";

    public const int PageSize = 50;

    public ServiceKey? Key => ServiceKey.TryParse(Service, out var key) ? key : null;

    public long? BeforeNumber => LedgerQuery.NumberOf(Before);

    /// <summary>Null for swaps and changes.</summary>
    public LedgerTopic? Topic => LedgerTopic.Find(TopicName);

    public bool IsNarrowed => this with { Before = null, TopicName = null } != new HistoryFilter();

    /// <summary>"?service=…&amp;result=swapped"; empty when nothing is filtered.</summary>
    public string Query => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["service"] = Service, ["person"] = Person, ["result"] = Result, ["from"] = From, ["until"] = Until, ["topic"] = TopicName, ["before"] = Before,
    }.Where(value => value.Value is not null));

    /// <summary>What an address asks for; a part that nobody could read is no filter.</summary>
    public static HistoryFilter Of(string? service, string? person, string? result, string? from, string? until, string? before, string? topic = null) => new(
        ServiceKey.TryParse(Text(service), out _) ? Text(service) : null, Text(person), HistoryChip.All.FirstOrDefault(chip => chip.Result == Text(result))?.Result,
        LedgerTimes.From(from) is null ? null : Text(from), LedgerTimes.Until(until) is null ? null : Text(until), LedgerQuery.NumberOf(Text(before)) is null ? null : Text(before), LedgerTopic.Find(topic)?.Name);

    public HistoryFilter Behind(long number) => this with { Before = number.ToString(CultureInfo.InvariantCulture) };

    public LedgerFilter ToLedger() => new(
        Key, Person, Result, LedgerTimes.From(From), LedgerTimes.Until(Until), BeforeNumber, PageSize, OutcomesOnly: true);

    /// <summary>One more than fits: it tells whether there are older ones.</summary>
    public LedgerFilter ToEntries(LedgerTopic topic) => new(Key, Person, From: LedgerTimes.From(From), Until: LedgerTimes.Until(Until), Before: BeforeNumber, Take: PageSize + 1, Kinds: topic.Kinds);

    /// <summary>Whether an operation that has not ended belongs on top of the newest page.</summary>
    public bool Holds(Operation operation) => operation.IsActive && BeforeNumber is null && Topic is null
        && (Service is null || operation.ServiceKey == Key)
        && (Person is null || operation.StartedBy.Name == Person)
        && (Result is null || (Result == Unknown && operation.Status is OperationStatus.Unknown or OperationStatus.Split))
        && !(operation.StartedAt < LedgerTimes.From(From)) && !(operation.StartedAt >= LedgerTimes.Until(Until));

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
