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
        ? failure.Message is { } message && !failure.Sentence.Contains(message, StringComparison.Ordinal) ? Words.FormatReceiptWordsAzureSays(Said.Of(failure.Sentence), failure.Code, message) : Said.Of(failure.Sentence)
        : null;

    public string ChecksTitle
    {
        get
        {
            var checks = (Operation?.Checks ?? []).Where(check => check.Severity != Severity.Inform).ToList();
            return Words.FormatReceiptWordsChecks(checks.Count(check => check.Answer == Answer.Met), checks.Count, Ages.OnPaper(Operation!.StartedAt));
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
            return new(Words.ReceiptWordsUnreadable, Words.ReceiptWordsProveToSee, []) { People = [], Times = [], Ids = Hashes(receipt.Entry) };
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
        return new(what.Change is { } change ? Sentence(entry, change) : Sentence(entry, what), what.TakenOver == true ? Words.ReceiptWordsFromLog : "",
            what.Change is not null ? [] : [ReceiptRow.Of(true, what.Before.Production, after?.Production), ReceiptRow.Of(false, what.Before.Staging, after?.Staging)])
        {
            Operation = what,
            People = [(Words.ReceiptWordsAskedBy, $"{entry.Person.Name}, {Ages.OnPaper(what.StartedAt)}"), .. Permitted(what.Permit), (Words.ReceiptWordsTakenOver, what.Acknowledged.Count > 0 ? string.Join(", ", what.Acknowledged) : Words.ReceiptWordsNothing), (Words.ReceiptWordsReason, receipt.Line.Reason ?? Words.ReceiptWordsNoneGiven), .. receipt.Added.Where(added => added.Kind == LedgerKind.HoldReason).Select(added => (Words.ReceiptWordsHeldBecause, $"{RecordJson.Read<RemarkRecord>(added.What).Reason} ({added.Person.Name}, {Ages.OnPaper(added.At)})"))],
            Times = [.. (what.Change?.Steps ?? []).Select(step => (Said.Of(step.Title), step.At is { } at ? $"{StepLook.Of(step.State).Word}, {Ages.OnPaper(at)}" : Words.ReceiptWordsNotReached)), .. (what.Phases ?? []).Select(phase => (Said.Of(phase.Name), Seconds(phase.Milliseconds))), (Words.ReceiptWordsInAll, what.EndedAt is { } ended ? Seconds((long)(ended - what.StartedAt).TotalMilliseconds) : "–")],
            Ids = [(Words.ReceiptWordsOperation, $"{entry.Operation}"), (Words.ReceiptWordsAzureOperation, what.Azure?.Operation ?? Words.ReceiptWordsNone), (Words.ReceiptWordsAzureRequest, what.Azure?.Request ?? Words.ReceiptWordsNone), .. Hashes(entry)],
        };
    }

    private static IEnumerable<(string, string)> Permitted(RecordedPermit? permit)
    {
        if (permit?.ApprovedBy is { } by)
            yield return (Words.ReceiptWordsApproved, $"{by.Name}{(permit.ApprovedAt is { } at ? $", {Ages.OnPaper(at)}" : "")}");
        if (permit?.Overridden.Count > 0)
            yield return (Words.ReceiptWordsOverridden, string.Join("; ", permit.Overridden.Select(Said.Of)));
    }

    private static ReceiptWords External(Receipt receipt, ExternalRecord what)
    {
        var (line, live, staged) = (receipt.Line, what.Production, what.Staging);
        var activity = receipt.Added.Where(entry => entry.Kind == LedgerKind.Caller).Select(entry => RecordJson.Read<RemarkRecord>(entry.What).Activity).FirstOrDefault() ?? what.Activity;
        return new(line.FromVersion is { } from ? Words.FormatReceiptWordsOutsideAfter(line.ToVersion, from) : Words.FormatReceiptWordsOutside(line.ToVersion),
            Words.ReceiptWordsFound,
            [ReceiptRow.Of(true, Exchanged(live, staged), live), ReceiptRow.Of(false, Exchanged(staged, live), staged)])
        {
            People = [(Words.ReceiptWordsDoneBy, line.Person.Length > 0 ? line.Person : Words.ReceiptWordsNotToldByLog), (Words.ReceiptWordsReason, line.Reason ?? Words.ReceiptWordsMissing), .. receipt.Added.Where(entry => entry.Kind == LedgerKind.Reason).TakeLast(1).Select(entry => (Words.ReceiptWordsAddedBy, $"{entry.Person.Name}, {Ages.Day(entry.At)} {Ages.OnPaper(entry.At)}"))],
            Times = [(Words.ReceiptWordsLastAsKnown, what.KnownAt is { } known ? Ages.OnPaper(known) : Words.ReceiptWordsBeforePortalStarted), (Words.ReceiptWordsDoneAt, activity is null ? Words.ReceiptWordsNotTold : Ages.OnPaper(activity.At)), (Words.ReceiptWordsFoundAt, Ages.OnPaper(what.SeenAt))],
            Ids = [(Words.ReceiptWordsAzureAction, activity?.Action ?? Words.ReceiptWordsNotTold), (Words.ReceiptWordsAzureId, activity?.Correlation ?? Words.ReceiptWordsNotTold), .. Hashes(receipt.Entry)],
        };
    }

    /// <summary>An address with what now is behind the other one: that is what it led to before.</summary>
    private static RecordedAddress? Exchanged(RecordedAddress? address, RecordedAddress? other) =>
        address is null || other is null ? other : other with { Id = address.Id, Address = address.Address, Host = address.Host };

    private static string Sentence(LedgerEntry entry, RecordedChange change) => entry.Result switch
    {
        LedgerResult.Changed when change.TakenBack == true => Words.FormatReceiptWordsTakenBackAgain(Said.Of(change.Title), change.FromVersion),
        LedgerResult.Changed => Words.FormatReceiptWordsDone(Said.Of(change.Title)),
        LedgerResult.Canceled => Words.FormatReceiptWordsCanceledNothingWasSent(Said.Of(change.Title)),
        _ => Words.FormatReceiptWordsNotDoneOrNotEnd(Said.Of(change.Title), change.Steps.Count(step => step.State == StepState.Done), change.Steps.Count),
    };

    private static string Sentence(LedgerEntry entry, OperationRecord what) => entry.Result switch
    {
        LedgerResult.Swapped => Words.FormatReceiptWordsPut(what.Before.Staging.Version, what.Before.Production.Version, At(what)),
        LedgerResult.Returned => Words.FormatReceiptWordsReturned(what.Before.Staging.Version, what.Before.Production.Version, At(what)),
        LedgerResult.Canceled => Words.FormatReceiptWordsCanceled(what.Before.Staging.Version),
        LedgerResult.HandedOver => Words.FormatReceiptWordsHandedOver(what.Before.Staging.Version),
        _ => Words.FormatReceiptWordsNotChanged(what.Before.Staging.Version, what.Before.Production.Version),
    };

    private static string At(OperationRecord what) => Ages.OnPaper(what.SwitchedAt ?? what.EndedAt ?? what.StartedAt);

    private static string Seconds(long milliseconds) => Words.FormatReceiptWordsSeconds(PageFormat.Tenths(milliseconds / 1000.0));

    private static (string Name, string Value)[] Hashes(LedgerEntry entry) =>
    [
        (Words.ReceiptWordsReceipt, $"sha256 {entry.Hash}"),
        (entry.Number == 1 ? Words.ReceiptWordsEntryBefore : Words.FormatReceiptWordsEntry(entry.Number - 1), entry.Number == 1 ? Words.ReceiptWordsIsFirst : $"sha256 {entry.PreviousHash}"),
    ];
}
