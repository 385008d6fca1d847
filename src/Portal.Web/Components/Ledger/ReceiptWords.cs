using System.Text.Json;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Preconditions;
using Portal.Web.Components.Controls;

namespace Portal.Web.Components.Ledger;

/// <summary>A receipt in words.</summary>
/// <param name="Direction">The one sentence.</param>
/// <param name="Fact">What must be known beside it; empty when nothing.</param>
internal sealed record ReceiptWords(string Direction, string Fact, IReadOnlyList<ReceiptRow> Rows)
{
    /// <summary>Null for a swap made outside the portal.</summary>
    public OperationRecord? Operation { get; init; }

    public required IReadOnlyList<(string Name, string Value)> People { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Times { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Ids { get; init; }

    public string? Failure => Operation?.Failure is { } failure
        ? failure.Message is { } message && !failure.Sentence.Contains(message, StringComparison.Ordinal) ? $"{failure.Sentence} Azure says: {failure.Code} {message}" : failure.Sentence
        : null;

    public string ChecksTitle
    {
        get
        {
            var checks = (Operation?.Checks ?? []).Where(check => check.Severity != Severity.Inform).ToList();
            return $"Checks, {checks.Count(check => check.Answer == Answer.Met)} of {checks.Count} met at {Ages.Time(Operation!.StartedAt)}";
        }
    }

    public static ReceiptWords Of(Receipt receipt)
    {
        try
        {
            return receipt.Entry.Kind == LedgerKind.External
                ? External(receipt, RecordJson.Read<ExternalRecord>(receipt.Entry.What))
                : OfOperation(receipt, RecordJson.Read<OperationRecord>(receipt.Entry.What));
        }
        catch (JsonException)
        {
            return new("This entry cannot be read: it was changed by hand.", "Prove the ledger to see what else was.", []) { People = [], Times = [], Ids = Hashes(receipt.Entry) };
        }
    }

    /// <summary>How a check of a receipt looks: as it does where it is judged.</summary>
    public static FindingLook LookOf(RecordedCheck check) => FindingLook.Of(new Finding
    {
        Code = check.Code, Title = check.Title, Severity = check.Severity, Answer = check.Answer, Measured = check.Measured, Headline = check.Title,
    });

    private static ReceiptWords OfOperation(Receipt receipt, OperationRecord what)
    {
        var (entry, after) = (receipt.Entry, what.After);
        return new(what.Change is { } change ? Sentence(entry, change) : Sentence(entry, what), what.TakenOver == true ? "Taken over from the operation log: it happened before there was a ledger." : "",
            what.Change is not null ? [] : [ReceiptRow.Of(true, what.Before.Production, after?.Production), ReceiptRow.Of(false, what.Before.Staging, after?.Staging)])
        {
            Operation = what,
            People = [("Asked by", $"{entry.Person.Name}, {Ages.Time(what.StartedAt)}"), .. Permitted(what.Permit), ("Taken over", what.Acknowledged.Count > 0 ? string.Join(", ", what.Acknowledged) : "nothing"), ("Reason", receipt.Line.Reason ?? "none given")],
            Times = [.. (what.Change?.Steps ?? []).Select(step => (step.Title, step.At is { } at ? $"{step.State.ToString().ToLowerInvariant()}, {Ages.Time(at)}" : "not reached")), .. (what.Phases ?? []).Select(phase => (phase.Name, Seconds(phase.Milliseconds))), ("In all", what.EndedAt is { } ended ? Seconds((long)(ended - what.StartedAt).TotalMilliseconds) : "–")],
            Ids = [("Operation", $"{entry.Operation}"), ("Azure operation", what.Azure?.Operation ?? "none"), ("Azure request", what.Azure?.Request ?? "none"), .. Hashes(entry)],
        };
    }

    private static IEnumerable<(string, string)> Permitted(RecordedPermit? permit)
    {
        if (permit?.ApprovedBy is { } by)
            yield return ("Approved by", $"{by.Name}{(permit.ApprovedAt is { } at ? $", {Ages.Time(at)}" : "")}");
        if (permit?.Overridden.Count > 0)
            yield return ("Overridden", string.Join("; ", permit.Overridden));
    }

    private static ReceiptWords External(Receipt receipt, ExternalRecord what)
    {
        var (line, live, staged) = (receipt.Line, what.Production, what.Staging);
        var activity = receipt.Added.Where(entry => entry.Kind == LedgerKind.Caller).Select(entry => RecordJson.Read<RemarkRecord>(entry.What).Activity).FirstOrDefault() ?? what.Activity;
        return new($"{line.ToVersion} was put live outside the portal{(line.FromVersion is { } from ? $"; {from} was live before" : "")}.",
            "The portal checked nothing and sent nothing: it found both addresses changed.",
            [ReceiptRow.Of(true, Exchanged(live, staged), live), ReceiptRow.Of(false, Exchanged(staged, live), staged)])
        {
            People = [("Done by", line.Person.Length > 0 ? line.Person : "not told by Azure's activity log"), ("Reason", line.Reason ?? "missing"), .. receipt.Added.Where(entry => entry.Kind == LedgerKind.Reason).TakeLast(1).Select(entry => ("Added by", $"{entry.Person.Name}, {Ages.Day(entry.At)} {Ages.Time(entry.At)}"))],
            Times = [("Last as known", what.KnownAt is { } known ? Ages.Time(known) : "before the portal started"), ("Done at", activity is null ? "not told" : Ages.Time(activity.At)), ("Found at", Ages.Time(what.SeenAt))],
            Ids = [("Azure action", activity?.Action ?? "not told"), ("Azure id", activity?.Correlation ?? "not told"), .. Hashes(receipt.Entry)],
        };
    }

    /// <summary>An address with what now is behind the other one: that is what it led to before.</summary>
    private static RecordedAddress? Exchanged(RecordedAddress? address, RecordedAddress? other) =>
        address is null || other is null ? other : other with { Id = address.Id, Address = address.Address, Host = address.Host };

    private static string Sentence(LedgerEntry entry, RecordedChange change) => entry.Result switch
    {
        LedgerResult.Changed when change.TakenBack == true => $"{change.Title}: taken back, {change.FromVersion} again.",
        LedgerResult.Changed => $"{change.Title}: done.",
        LedgerResult.Canceled => $"{change.Title}: canceled; nothing was sent.",
        _ => $"{change.Title}: not done, or not to its end; {change.Steps.Count(step => step.State == StepState.Done)} of {change.Steps.Count} steps were.",
    };

    private static string Sentence(LedgerEntry entry, OperationRecord what) => entry.Result switch
    {
        LedgerResult.Swapped => $"Put {what.Before.Staging.Version} live: it replaced {what.Before.Production.Version} at {At(what)}.",
        LedgerResult.Returned => $"Returned to {what.Before.Staging.Version}: it replaced {what.Before.Production.Version} at {At(what)}.",
        LedgerResult.Canceled => $"Wanted to put {what.Before.Staging.Version} live. Canceled; nothing was sent.",
        LedgerResult.HandedOver => $"Wanted to put {what.Before.Staging.Version} live. It was handed over: the operation that follows tells what came of it.",
        _ => $"Wanted to put {what.Before.Staging.Version} live. Nothing was changed; {what.Before.Production.Version} stayed live.",
    };

    private static string At(OperationRecord what) => Ages.Time(what.SwitchedAt ?? what.EndedAt ?? what.StartedAt);

    private static string Seconds(long milliseconds) => $"{milliseconds / 1000.0:0.0} s";

    private static (string Name, string Value)[] Hashes(LedgerEntry entry) =>
    [
        ("This receipt", $"sha256 {entry.Hash}"),
        (entry.Number == 1 ? "Entry before" : $"Entry {entry.Number - 1}", entry.Number == 1 ? "none, it is the first" : $"sha256 {entry.PreviousHash}"),
    ];
}
