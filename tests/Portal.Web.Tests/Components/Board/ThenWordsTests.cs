using Portal.Domain.Changes;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.Board;
using Portal.Web.Tests.Samples;
using static Portal.Web.Tests.Samples.BoardSamples;

namespace Portal.Web.Tests.Components.Board;

public sealed class ThenWordsTests
{
    private static readonly DateTimeOffset Ended = Now.AddSeconds(7);

    [Theory]
    [InlineData(OperationStatus.Succeeded, "Swap 1", "ready")]
    [InlineData(OperationStatus.Failed, "Swap 1 changed nothing", "unknown")]
    [InlineData(OperationStatus.Canceled, "Swap 1 was held", "unknown")]
    [InlineData(OperationStatus.HandedOver, "Swap 1, outcome not proven", "unknown")]
    public async Task Of_AfterAnOutcome_NamesItAndWhoMadeIt(OperationStatus status, string text, string icon)
    {
        var words = ThenWords.Of(await RowAsync(Ended, Operation(1, status: status)));

        Assert.Equal((text, icon, "Chen", "at 14:03:07 UTC on Fri 6 Nov 2026", "/ledger/2"), (words.Text, words.Icon, words.Person, words.Fact, words.Url));
    }

    [Fact]
    public async Task Of_BeforeTheFirst_SaysThatItWasFoundThen() =>
        Assert.Equal("at 14:03:07 UTC on Fri 6 Nov 2026; nothing is recorded before", ThenWords.Of(await RowAsync(Now.AddDays(-1), Operation(1))).Fact);

    [Fact]
    public async Task Of_UnderWay_SaysWhenItEnded()
    {
        var words = ThenWords.Of(await RowAsync(Now, Operation(1)));

        Assert.Equal(("Swap 1 under way", "Ended at 14:03:07 UTC on Fri 6 Nov 2026"), (words.Text, words.Fact));
    }

    [Theory]
    [InlineData(OperationStatus.Succeeded, "Delete shop-api-1123", "ready")]
    [InlineData(OperationStatus.Failed, "Delete shop-api-1123, not done to its end", "unknown")]
    [InlineData(OperationStatus.Canceled, "Delete shop-api-1123 was held", "unknown")]
    public async Task Of_AfterAChange_NamesIt(OperationStatus status, string text, string icon)
    {
        var words = ThenWords.Of(await RowAsync(Ended, Changed(status)));

        Assert.Equal((text, icon), (words.Text, words.Icon));
    }

    [Fact]
    public async Task Of_BeforeOrWhileAChangeRan_NamesItToo()
    {
        Assert.Equal("Found by Delete shop-api-1123", ThenWords.Of(await RowAsync(Now.AddDays(-1), Changed(OperationStatus.Succeeded))).Text);
        Assert.Equal("Delete shop-api-1123 under way", ThenWords.Of(await RowAsync(Now, Changed(OperationStatus.Succeeded))).Text);
    }

    private static Operation Changed(OperationStatus status) => Operation(1, status: status) with
    {
        Change = new Change
        {
            Order = ChangeSamples.Order(ChangeKind.Delete), Target = Sample.Service.Staging!.Id, TargetName = "shop-api-1123", FromVersion = "4.2.0",
            Steps = [new ChangeStep(ChangeStepKind.Delete, Sample.Service.Staging.Id, "Delete shop-api-1123")],
        },
    };

    [Fact]
    public void Of_NothingRecorded_LinksNothing() => Assert.Equal(("No swap recorded", null), (Untold().Text, Untold().Url));

    [Theory]
    [InlineData(4, 3, "3/4 ready, a-1")]
    [InlineData(4, null, "4 instances, a-1")]
    [InlineData(null, null, "a-1")]
    public void Instances_AsFarAsCounted(int? all, int? ready, string words) =>
        Assert.Equal(words, ThenWords.Instances(new RecordedAddress("/ip", null, null, "1.0", "a-1", "/a-1") { Instances = all, Ready = ready }));

    [Theory]
    [InlineData("nonsense", "nonsense is no time.")]
    [InlineData("2026-11-06T14:04Z", "14:04:00 UTC on Fri 6 Nov 2026 is not yet.")]
    [InlineData("2026-11-06T14:03Z", null)]
    public void Problem_NoTimeOrNotYet_IsNamed(string text, string? problem) => Assert.Equal(problem, ThenWords.Problem(BoardMoment.Of(text), Now));

    [Theory]
    [InlineData("SHOP retail", true)]
    [InlineData("4.1.7", true)]
    [InlineData("shop media", false)]
    public async Task IsFound_AllWords_OfThatTime(string search, bool isFound) =>
        Assert.Equal(isFound, ThenWords.IsFound(await RowAsync(Ended, Operation(1)), BoardFilter.Of(null, search, null)));

    private static ThenWords Untold() => ThenWords.Of(ServiceThen.Of(Now, Service("shop"))!);

    private static async Task<ServiceThen> RowAsync(DateTimeOffset at, Operation operation) =>
        ServiceThen.Of(at, await LedgerSamples.Ledger(operation).AroundAsync(at, TestContext.Current.CancellationToken));
}
