using Portal.Web.Components.Dialogs;

namespace Portal.Web.Tests.Components.Dialogs;

public sealed class PlanReviewTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 2, 51, TimeSpan.Zero);

    [Fact]
    public void Show_SeveralReadings_CountsFromWhatWasSeen()
    {
        var review = Seen("a").Show("b", Between, Now).Show("c", Between, Now);

        Assert.Equal(("c", "c: was a, new."), (review.Plan, Assert.Single(review.Changes.All).Sentence));
    }

    [Fact]
    public void See_WithinTheHold_KeepsTheChanges()
    {
        var changed = Seen("a").Show("b", Between, Now);

        Assert.Equal(1, changed.See(Now.AddMilliseconds(799)).Changes.Count);
        Assert.Equal(0, changed.See(Now.AddMilliseconds(800)).Changes.Count);
    }

    [Fact]
    public void See_SameChangesReadAgain_DoNotHoldAnew() =>
        Assert.Equal(0, Seen("a").Show("b", Between, Now).Show("b", Between, Now.AddSeconds(5)).See(Now.AddSeconds(5)).Changes.Count);

    [Fact]
    public void MayConfirm_RightAfterTheReview_IsNotTaken()
    {
        var reviewed = Seen("a").Show("b", Between, Now).See(Now.AddSeconds(1));

        Assert.False(reviewed.MayConfirm(Now.AddSeconds(1.5)));
        Assert.True(reviewed.MayConfirm(Now.AddSeconds(1.8)));
    }

    [Fact]
    public void Show_AfterItWasGone_IsComparedWithWhatWasSeen() =>
        Assert.Equal(1, (Seen("a") with { Plan = null }).Show("b", Between, Now).Changes.Count);

    private static PlanReview<string> Seen(string plan) => new PlanReview<string>().Show(plan, Between, Now.AddMinutes(-1));

    private static PlanChanges Between(string shown, string now) => shown == now ? PlanChanges.None : new([new PlanChange(PlanPart.Other, "", now, null, $"was {shown}")]);
}
