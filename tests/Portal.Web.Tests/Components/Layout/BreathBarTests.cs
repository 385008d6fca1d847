using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Layout;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Layout;

public sealed class BreathBarTests : DialogContext
{
    private OperationFeed Feed => Services.GetRequiredService<OperationFeed>();

    [Fact]
    public void Open_NothingCountsDown_SaysNothing() => Assert.Empty(Render<BreathBar>().FindAll(".notice"));

    [Fact]
    public async Task Hold_WithASentence_EndsTheSwapAndKeepsIt()
    {
        var admitted = await CountingAsync();
        var bar = Render<BreathBar>();
        Assert.Contains("Ana swaps shop-api", bar.Find(".notice b").TextContent, StringComparison.Ordinal);
        Assert.Contains("in 9 s", bar.Find(".notice").TextContent, StringComparison.Ordinal);

        bar.Find("input").Input("the database job still runs");
        await bar.Find("[data-hold]").ClickAsync(new());

        var held = await Log.FindAsync(admitted.Id, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(OperationStatus.Canceled, held!.Status);
        Assert.Contains(": the database job still runs. Nothing was sent", held.Events[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_WithoutAWord_AsksForItAfterwardsAndEntersIt()
    {
        var admitted = await CountingAsync();
        var bar = Render<BreathBar>();

        await bar.Find("[data-hold]").ClickAsync(new());

        Assert.Contains("You held shop-api.", bar.Find(".notice:last-child b").TextContent, StringComparison.Ordinal);
        Ledger.Record((await Log.FindAsync(admitted.Id, Xunit.TestContext.Current.CancellationToken))!); // The real log does it in the same step.
        bar.Find(".notice:last-child input").Input("the database job still runs");
        await bar.Find(".notice:last-child button:not(.icon)").ClickAsync(new());

        Assert.DoesNotContain("You held", bar.Markup, StringComparison.Ordinal);
        var (said, ended) = (Ledger.Entries[^1], Ledger.Entries[^2]);
        Assert.Equal((LedgerKind.HoldReason, ended.Number), (said.Kind, said.RefersTo!.Value));
        Assert.Equal("the database job still runs", RecordJson.Read<RemarkRecord>(said.What).Reason);
        Assert.Null(HistoryLine.Of(ended, [said]).Reason); // Why it was held is not why it was begun.
    }

    private async Task<Operation> CountingAsync()
    {
        var written = Sample.Operation() with { StartedAt = Time.GetUtcNow(), HoldUntil = Time.GetUtcNow().AddSeconds(9) };
        var admitted = (Admission.Admitted)await Feed.AdmitAsync(written, Xunit.TestContext.Current.CancellationToken);
        return admitted.Operation;
    }
}
