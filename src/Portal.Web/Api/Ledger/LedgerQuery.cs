using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Ledger;

/// <summary>Which entries a caller asks for.</summary>
internal sealed record LedgerQuery(
    [property: FromQuery(Name = "service"), Description("The key of a service.")] string? Service,
    [property: FromQuery(Name = "person"), Description("The full name of a person.")] string? Person,
    [property: FromQuery(Name = "result"), Description("swapped, returned, failed, canceled, external, handed-over or changed.")] string? Result,
    [property: FromQuery(Name = "from"), Description("A day (2026-11-06) or a time (2026-11-06T14:03Z): nothing earlier.")] string? From,
    [property: FromQuery(Name = "until"), Description("A day, to its end, or a time: nothing later.")] string? Until,
    [property: FromQuery(Name = "topic"), Description("rules, approvals, leases, releases, roles, tokens, channels, remarks or starts: only entries of these; the exports of the history leave it aside.")] string? Topic,
    [property: FromQuery(Name = "before"), Description("The number of an entry: only what comes after it in the list.")] string? Before)
{
    public const int PageSize = 50;

    public IEnumerable<RequestError> Errors()
    {
        if (!string.IsNullOrEmpty(Service) && !ServiceKey.TryParse(Service, out _))
            yield return new($"“{CommonProblems.Echo(Service)}” is no key of a service; GET /api/services lists them.") { Parameter = "service" };
        if (!string.IsNullOrEmpty(Result) && !LedgerResult.All.Contains(Result))
            yield return new($"“{CommonProblems.Echo(Result)}” is no result; known are {string.Join(", ", LedgerResult.All)}.") { Parameter = "result" };
        if (!string.IsNullOrEmpty(From) && LedgerTimes.From(From) is null)
            yield return new($"“{CommonProblems.Echo(From)}” is neither a day nor a time.") { Parameter = "from" };
        if (!string.IsNullOrEmpty(Until) && LedgerTimes.Until(Until) is null)
            yield return new($"“{CommonProblems.Echo(Until)}” is neither a day nor a time.") { Parameter = "until" };
        if (!string.IsNullOrEmpty(Topic) && LedgerTopic.Find(Topic) is null)
            yield return new($"“{CommonProblems.Echo(Topic)}” is no topic; known are {string.Join(", ", LedgerTopic.All.Select(topic => topic.Name))}.") { Parameter = "topic" };
        if (!string.IsNullOrEmpty(Before) && NumberOf(Before) is null)
            yield return new($"“{CommonProblems.Echo(Before)}” is no number of an entry.") { Parameter = "before" };
    }

    public LedgerFilter ToFilter(int take) => new(
        ServiceKey.TryParse(Service, out var key) ? key : null,
        string.IsNullOrEmpty(Person) ? null : Person,
        string.IsNullOrEmpty(Result) ? null : Result,
        LedgerTimes.From(From), LedgerTimes.Until(Until), NumberOf(Before), take, Kinds: LedgerTopic.Find(Topic)?.Kinds);

    public string After(LedgerEntry last) => ApiUrls.Ledger(QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["service"] = Service, ["person"] = Person, ["result"] = Result, ["from"] = From, ["until"] = Until, ["topic"] = Topic,
        ["before"] = last.Number.ToString(CultureInfo.InvariantCulture),
    }.Where(parameter => !string.IsNullOrEmpty(parameter.Value))));

    public static long? NumberOf(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
