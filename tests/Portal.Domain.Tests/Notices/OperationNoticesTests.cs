using Portal.Domain.Changes;
using Portal.Domain.Notices;
using Portal.Domain.Operations;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Notices;

public sealed class OperationNoticesTests
{
    [Fact]
    public void Of_JustWritten_TellsThatItStartedWithItsReason()
    {
        var notice = Assert.Single(Of(Sample.Operation(id: 42) with { Reason = "Release 4.2" }));

        Assert.Equal(("operation:42:0:swap.started", "swap.started", "shop-api: Ana Ribeiro swaps 4.1.7 to 4.2.0", "Reason: Release 4.2"), (notice.Id, notice.Kind, notice.Title, notice.Text));
        Assert.Equal((NoticePage.Operation, new OperationId(42), "Ana Ribeiro"), (notice.Page, notice.Operation, notice.By));
        Assert.Equal(2, notice.Place!.Deployments.Count);
    }

    [Theory]
    [InlineData(OperationStatus.Succeeded, "swap.succeeded", "shop-api: 4.2.0 is live")]
    [InlineData(OperationStatus.Failed, "swap.failed", "shop-api: swap 42 failed, 4.1.7 is still live")]
    [InlineData(OperationStatus.Canceled, "swap.held", "shop-api: swap 42 was held, nothing was sent")]
    [InlineData(OperationStatus.Unknown, "swap.unknown", "shop-api: the outcome of swap 42 is not known")]
    [InlineData(OperationStatus.Split, "swap.split", "shop-api: only one side moved in swap 42")]
    [InlineData(OperationStatus.WrongAnswer, "swap.wrong-answer", "shop-api: swapped, but 4.2.0 does not answer")]
    public void Of_EachEnding_HasAKindOfItsOwn(OperationStatus status, string kind, string title)
    {
        var notices = Of(After(status)).ToList();

        Assert.Equal(["swap.started", kind], notices.Select(notice => notice.Kind));
        Assert.Equal(title, notices[1].Title);
    }

    [Fact]
    public void Of_TheSameStatusNotedTwice_TellsOnce() =>
        Assert.Equal(["swap.started", "swap.unknown"], Of(After(OperationStatus.Switching, OperationStatus.Unknown, OperationStatus.Unknown)).Select(notice => notice.Kind));

    [Fact]
    public void Of_SplitTwice_TellsTwiceWithIdsThatStay()
    {
        var early = Of(After(OperationStatus.Split)).ToList();
        var late = Of(After(OperationStatus.Split, OperationStatus.Unknown, OperationStatus.Split, OperationStatus.Succeeded)).ToList();

        Assert.Equal(["swap.started", "swap.split", "swap.unknown", "swap.split", "swap.succeeded"], late.Select(notice => notice.Kind));
        Assert.Equal(early.Select(notice => notice.Id), late.Take(2).Select(notice => notice.Id));
        Assert.Equal(5, late.Select(notice => notice.Id).Distinct().Count());
    }

    [Fact]
    public void Of_AReturn_SaysSo() =>
        Assert.Contains("returns 4.1.7 to 4.2.0", Of(Sample.Operation(id: 42) with { ReturnOf = new OperationId(41) }).Single().Title, StringComparison.Ordinal);

    [Theory]
    [InlineData(ChangeKind.Delete, "shop-api: Ana Ribeiro deletes shop-api-1123")]
    [InlineData(ChangeKind.Update, "shop-api: Ana Ribeiro updates shop-api-1123, version 4.3.0")]
    [InlineData(ChangeKind.Redeploy, "shop-api: Ana Ribeiro deletes and redeploys shop-api-1123, version 4.3.0")]
    [InlineData(ChangeKind.Restart, "shop-api: Ana Ribeiro restarts shop-api-1123")]
    public void Of_AChange_SaysWhatIsDoneWithWhat(ChangeKind kind, string title)
    {
        var notice = Assert.Single(Of(Changes(kind) with { Reason = "CHG-1187" }));

        Assert.Equal(("operation:42:0:change.started", "change.started", title, "Reason: CHG-1187"), (notice.Id, notice.Kind, notice.Title, notice.Text));
        Assert.Contains(Sample.Service.Staging!.Id, notice.Place!.Deployments);
    }

    [Theory]
    [InlineData(OperationStatus.Succeeded, "change.done", "shop-api: updated shop-api-1123, version 4.3.0")]
    [InlineData(OperationStatus.Failed, "change.failed", "shop-api: Update in place shop-api-1123 was not done")]
    [InlineData(OperationStatus.Canceled, "change.canceled", "shop-api: Update in place shop-api-1123 was canceled, nothing was sent")]
    [InlineData(OperationStatus.Unknown, "change.unknown", "shop-api: the outcome of Update in place shop-api-1123 is not known")]
    [InlineData(OperationStatus.Paused, "change.waits", "shop-api: Update in place shop-api-1123 waits for you")]
    public void Of_AChangeThatEndsOrWaits_HasAKindOfItsOwn(OperationStatus status, string kind, string title)
    {
        var told = Of(After(Changes(ChangeKind.Update), status)).Last();

        Assert.Equal((kind, title, "So it is."), (told.Kind, told.Title, told.Text));
    }

    [Fact]
    public void Of_AChangeThatEndedHalfWay_SaysAfterHowManySteps()
    {
        var half = Changes(ChangeKind.Redeploy);
        half = half with { Change = half.Change! with { Steps = [half.Change.Steps[0] with { State = StepState.Done }, .. half.Change.Steps.Skip(1)] } };

        Assert.EndsWith("ended after 1 of 3 steps", Of(After(half, OperationStatus.Failed)).Last().Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AChangeTakenBack_SaysSo()
    {
        var taken = Changes(ChangeKind.Update);

        Assert.EndsWith("was taken back", Of(After(taken with { Change = taken.Change! with { IsTakenBack = true } }, OperationStatus.Succeeded)).Last().Title, StringComparison.Ordinal);
    }

    [Fact]
    public void All_EveryKindThatIsTold_CanBeWanted() => Assert.Equal(
        [],
        Enum.GetValues<OperationStatus>().SelectMany(status => Of(After(status)).Concat(Of(After(Changes(ChangeKind.Update), status)))).Select(notice => notice.Kind).Distinct().Where(kind => NoticeKind.All.All(known => known.Name != kind)));

    private static Operation Changes(ChangeKind kind) => Sample.Operation(id: 42) with { Change = ChangeDraft.Of(ChangeSamples.Facts(ChangeSamples.Order(kind))) };

    private static IEnumerable<Notice> Of(Operation operation) => OperationNotices.Of(operation, Sample.Service);

    private static Operation After(params OperationStatus[] statuses) => After(Sample.Operation(id: 42), statuses);

    private static Operation After(Operation begun, params OperationStatus[] statuses) => statuses.Aggregate(begun, (operation, status) => operation with
    {
        Status = status, Events = [.. operation.Events, new OperationEvent(Sample.Now.AddSeconds(operation.Events.Count), status, OperationEvent.FromPortal, "So it is.")],
    });
}
