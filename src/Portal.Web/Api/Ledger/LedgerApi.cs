using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Policies;
using Portal.Web.Api.Operations;
using Portal.Web.Api.Problems;

namespace Portal.Web.Api.Ledger;

/// <summary>The append-only record of everything, its proof, and what is exported from it.</summary>
internal static class LedgerApi
{
    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Ledger").Answers(ProblemKinds.LogUnavailable);
        ledger.MapGet("", ListAsync).WithName("listLedger")
            .WithSummary("List entries, newest first")
            .WithDescription("50 a page. Each entry carries the hash of the one before.")
            .Answers(ProblemKinds.InvalidRequest);
        ledger.MapGet("/verify", VerifyAsync).WithName("verifyLedger")
            .WithSummary("Prove that nobody edited the ledger")
            .WithDescription("Reads every entry. A ledger that was edited is an answer, too: `proved` is false and `break` names the first entry.")
            .Answers(ProblemKinds.Forbidden);
        ledger.MapGet("/history.csv", CsvAsync).WithName("exportHistoryCsv")
            .WithSummary("Export the history as CSV").Produces(StatusCodes.Status200OK, contentType: "text/csv").Answers(ProblemKinds.InvalidRequest);
        ledger.MapGet("/history.json", JsonAsync).WithName("exportHistoryJson")
            .WithSummary("Export the history as JSON").Answers(ProblemKinds.InvalidRequest);
        ledger.MapGet("/entries.csv", EntriesCsvAsync).WithName("exportEntriesCsv")
            .WithSummary("Export entries of every kind as CSV").WithDescription("All that `GET /api/ledger` lists for the same filter.")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").Answers(ProblemKinds.InvalidRequest);
        ledger.MapGet("/entries.json", EntriesJsonAsync).WithName("exportEntriesJson")
            .WithSummary("Export entries of every kind as JSON").WithDescription("All that `GET /api/ledger` lists for the same filter.").Answers(ProblemKinds.InvalidRequest);
        ledger.MapGet("/{number}", GetAsync).WithName("getLedgerEntry")
            .WithSummary("Read one entry").Answers(ProblemKinds.EntryNotFound);
        api.MapGet("/operations/{id}/receipt", ReceiptAsync).WithTags("Operations").WithName("getReceipt")
            .WithSummary("Read the receipt of an operation")
            .WithDescription("There is one as soon as the operation has ended.")
            .Answers(ProblemKinds.LogUnavailable, ProblemKinds.ReceiptNotFound);
    }

    private static async Task<Results<Ok<LedgerEntryPage>, ApiProblem>> ListAsync([AsParameters] LedgerQuery query, VisibleHistory history, CancellationToken cancellationToken)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);

        // One more than a page tells whether there is a next.
        var found = await history.EntriesAsync(query.ToFilter(LedgerQuery.PageSize + 1), cancellationToken);
        var page = found.Take(LedgerQuery.PageSize).ToList();
        return TypedResults.Ok(new LedgerEntryPage([.. page.Select(LedgerEntryView.Of)], found.Count > LedgerQuery.PageSize ? query.After(page[^1]) : null));
    }

    private static async Task<Results<Ok<LedgerProofView>, ApiProblem>> VerifyAsync(VisibleHistory history, CancellationToken cancellationToken) =>
        await history.ProveAsync(cancellationToken) is { } proof
            ? TypedResults.Ok(LedgerProofView.Of(proof))
            : new ApiProblem(ProblemKinds.Forbidden, "The chain can be checked as a whole only, and you see a part of the services.");

    private static Task<IResult> CsvAsync([AsParameters] LedgerQuery query, VisibleHistory history, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(query.Errors().ToList() is { Count: > 0 } errors
            ? CommonProblems.Invalid(errors)
            : HistoryCsv.Of(history.ReadAsync(query.ToFilter(0), cancellationToken)));

    private static Results<Ok<IAsyncEnumerable<HistoryLineView>>, ApiProblem> JsonAsync([AsParameters] LedgerQuery query, VisibleHistory history, HttpResponse response, CancellationToken cancellationToken)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        response.Headers.ContentDisposition = "attachment; filename=\"swap-history.json\"";
        return TypedResults.Ok(history.ReadAsync(query.ToFilter(0), cancellationToken).Select(HistoryLineView.Of));
    }

    private static Task<IResult> EntriesCsvAsync([AsParameters] LedgerQuery query, VisibleHistory history, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(query.Errors().ToList() is { Count: > 0 } errors
            ? CommonProblems.Invalid(errors)
            : EntriesCsv.Of(history.ReadEntriesAsync(query.ToFilter(0), cancellationToken)));

    private static Results<Ok<IAsyncEnumerable<LedgerEntryView>>, ApiProblem> EntriesJsonAsync([AsParameters] LedgerQuery query, VisibleHistory history, HttpResponse response, CancellationToken cancellationToken)
    {
        if (query.Errors().ToList() is { Count: > 0 } errors)
            return CommonProblems.Invalid(errors);
        response.Headers.ContentDisposition = "attachment; filename=\"ledger-entries.json\"";
        return TypedResults.Ok(history.ReadEntriesAsync(query.ToFilter(0), cancellationToken).Select(LedgerEntryView.Of));
    }

    private static async Task<Results<Ok<LedgerEntryView>, ApiProblem>> GetAsync(string number, VisibleHistory history, CancellationToken cancellationToken) =>
        LedgerQuery.NumberOf(number) is { } known && await history.EntryAsync(known, cancellationToken) is { } entry
            ? TypedResults.Ok(LedgerEntryView.Of(entry))
            : new ApiProblem(ProblemKinds.EntryNotFound, $"No entry of the ledger has the number “{CommonProblems.Echo(number)}”.");

    private static async Task<Results<Ok<ReceiptView>, ApiProblem>> ReceiptAsync(string id, VisibleHistory history, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!OperationsQuery.TryId(id, out var operation) || await history.ReceiptAsync(operation, cancellationToken) is not { } receipt)
            return new ApiProblem(ProblemKinds.ReceiptNotFound, $"Operation “{CommonProblems.Echo(id)}” has not ended, or there is none.") { Members = { ["id"] = CommonProblems.Echo(id) } };
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"receipt-{receipt.Entry.Number}.json\"");
        return TypedResults.Ok(ReceiptView.Of(receipt));
    }
}
