using Portal.Domain.Notices;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Notices;

public sealed class ApprovalNoticesTests
{
    [Fact]
    public void Of_Waiting_TellsWhoAsksForWhatAndLeadsToTheDialog()
    {
        var notice = Assert.Single(ApprovalNotices.Of(RuleSamples.Approval(Sample.Plan), Sample.Service));

        Assert.Equal(("approval.asked", "shop-api: Ana Ribeiro asks to swap 4.1.7 to 4.2.0", "Release 4.2", NoticePage.Swap), (notice.Kind, notice.Title, notice.Text, notice.Page));
        Assert.Equal(Sample.Key, notice.Place?.Key);
    }

    [Fact]
    public void Of_Change_TellsItInItsOwnWordsAndLeadsToTheRequests()
    {
        var told = ApprovalNotices.Of(RuleSamples.Approval(Sample.Plan, ApprovalState.Declined) with { Kind = DeedKind.Change, Title = "Delete shop-api-0911" }, Sample.Service).ToList();

        Assert.Equal(["shop-api: Ana Ribeiro asks to delete shop-api-0911", "shop-api: Ben Koch declined Delete shop-api-0911"], told.Select(notice => notice.Title));
        Assert.All(told, notice => Assert.Equal(NoticePage.Approvals, notice.Page));
    }

    [Theory]
    [InlineData(ApprovalState.Given, "shop-api: Ben Koch approved 4.2.0")]
    [InlineData(ApprovalState.Declined, "shop-api: Ben Koch declined 4.2.0")]
    [InlineData(ApprovalState.Outdated, "shop-api: the approval of 4.2.0 ended, the plan changed")]
    [InlineData(ApprovalState.Expired, "shop-api: the approval of 4.2.0 expired")]
    [InlineData(ApprovalState.Used, null)]
    [InlineData(ApprovalState.Withdrawn, null)]
    public void Of_Ended_TellsWhoAsked(ApprovalState state, string? title)
    {
        var told = ApprovalNotices.Of(RuleSamples.Approval(Sample.Plan, state), Sample.Service).Skip(1).SingleOrDefault();

        Assert.Equal(title, told?.Title);
        Assert.Equal(title is null ? null : "Ana Ribeiro", told?.For);
    }

    [Fact]
    public void Of_ServiceHasGone_TellsNobody() => Assert.Empty(ApprovalNotices.Of(RuleSamples.Approval(Sample.Plan), null));
}
