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

    private static IEnumerable<Notice> Of(Operation operation) => OperationNotices.Of(operation, Sample.Service);

    private static Operation After(params OperationStatus[] statuses) => statuses.Aggregate(Sample.Operation(id: 42), (operation, status) => operation with
    {
        Status = status, Events = [.. operation.Events, new OperationEvent(Sample.Now.AddSeconds(operation.Events.Count), status, OperationEvent.FromPortal, "So it is.")],
    });
}
