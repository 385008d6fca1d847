using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Domain.Operations;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Api.Ledger;

public sealed class LedgerApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ledger_AfterSwaps_ListsProvesAndExports()
    {
        await using var portal = await ApiPortal.StartAsync();
        for (var time = 0; time < 2; time++)
            await portal.WriteAsync("shop-api", OperationStatus.Failed);

        var items = (await portal.GetAsync("/api/ledger")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["operation.ended", "operation.ended", "operation.written", "operation.written"], items.Select(item => item.GetProperty("kind").GetString()).Order());
        Assert.All(items, item => Assert.Equal(
            item.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.GetProperty("record").GetString()!)))));

        var proof = await portal.GetAsync("/api/ledger/verify");
        Assert.True(proof.GetProperty("proved").GetBoolean());
        Assert.Equal(4, proof.GetProperty("entries").GetInt64());

        var csv = Encoding.UTF8.GetString(await portal.Client.GetByteArrayAsync("/api/ledger/history.csv?result=failed", Token)).Split("\r\n");
        Assert.StartsWith("﻿entry,operation,started,", csv[0], StringComparison.Ordinal);
        Assert.Equal(4, csv.Length); // Head, two swaps, and nothing behind the last end of line.
        Assert.Equal(2, (await portal.GetAsync("/api/ledger/history.json")).GetArrayLength());
        Assert.Empty((await portal.GetAsync("/api/ledger/history.json?from=2099-01-01")).EnumerateArray());

        var entries = Encoding.UTF8.GetString(await portal.Client.GetByteArrayAsync("/api/ledger/entries.csv?topic=starts", Token)).Split("\r\n");
        Assert.StartsWith("\uFEFFentry,at,kind,", entries[0], StringComparison.Ordinal);
        Assert.All(entries[1..3], line => Assert.Contains(",operation.written,", line, StringComparison.Ordinal));
        Assert.Equal(4, entries.Length);
        Assert.Equal(4, (await portal.GetAsync("/api/ledger/entries.json?topic=everything")).GetArrayLength());
        Assert.Empty((await portal.GetAsync("/api/ledger/entries.json?topic=rules")).EnumerateArray());
    }

    [Fact]
    public async Task Receipt_EndedAndNot()
    {
        await using var portal = await ApiPortal.StartAsync(change: ApiPortal.Remove<Portal.Web.Workers.SwapWorker>);
        await portal.WriteAsync("shop-api", OperationStatus.Succeeded);
        await portal.WriteAsync("shop-api", OperationStatus.Submitting);

        var receipt = await portal.GetAsync("/api/operations/1/receipt");
        Assert.Equal("swapped", receipt.GetProperty("entry").GetProperty("result").GetString());
        Assert.Equal(JsonValueKind.Object, receipt.GetProperty("entry").GetProperty("what").GetProperty("after").ValueKind);
        await ProblemAsync(portal, "/api/operations/2/receipt", 404, "receipt-not-found");
        await ProblemAsync(portal, "/api/ledger/99", 404, "entry-not-found");
        await ProblemAsync(portal, "/api/ledger?service=x&result=y&from=z&until=z&before=0", 400, "invalid-request");
        await ProblemAsync(portal, "/api/ledger/history.csv?from=yesterday", 400, "invalid-request");
    }

    private static async Task ProblemAsync(ApiPortal portal, string address, int status, string kind)
    {
        using var answer = await portal.Client.GetAsync(address, Token);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.EndsWith(kind, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token)).RootElement.GetProperty("type").GetString()!, StringComparison.Ordinal);
    }
}
