using Portal.Domain.Operations;
using Portal.Domain.Standby;
using Portal.Web.Components.Standby;
using Portal.Web.Language;
using Portal.Web.Tests.Samples;

namespace Portal.Web.Tests.Components.Standby;

public sealed class StandbyWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 2, 0, TimeSpan.Zero);
    private static readonly Operation Swap = DialogSamples.Operation(OperationStatus.Succeeded);

    private static readonly StandbyLease Lease = new()
    {
        Service = DialogSamples.Service.Key, ServiceName = "shop-api", Swap = Swap.Id, OldSide = DialogSamples.Live.Id, OldVersion = "7.0.2",
        SwappedBy = Swap.StartedBy, SetBy = Swap.StartedBy, Until = Now.AddHours(4),
    };

    [Fact]
    public void ForRow_Kept_TellsTheTimeOfTheReadersZone()
    {
        Assert.Equal("kept until Fri 6 Nov 18:02 UTC", StandbyWords.ForRow(Stand(Lease, Now)));

        ReaderZone.Current = ReaderZone.Find("Asia/Kolkata");

        Assert.Equal("kept until Fri 6 Nov 23:32 UTC+5:30", StandbyWords.ForRow(Stand(Lease, Now)));
    }

    [Fact]
    public void ForRow_Over_TellsWhatItCostSince() => Assert.Equal("lease over, 2.50 EUR since", StandbyWords.ForRow(Stand(Lease, Now.AddHours(6.5))));

    [Fact]
    public void ForRow_OverAtUnknownCost_TellsThatItIs() =>
        Assert.Equal("lease over", StandbyWords.ForRow(Stand(Lease, Now.AddHours(6.5)) with { Cost = new HourlyCost(null, "EUR", "its sizes were not read") }));

    [Fact]
    public void ForRow_NothingKept_IsNothing() => Assert.Equal((null, null), (StandbyWords.ForRow(null), StandbyWords.ForRow(Stand(null, Now))));

    private static StandbyStand Stand(StandbyLease? lease, DateTimeOffset now) => new(DialogSamples.Service, DialogSamples.Live, Swap, new HourlyCost(1, "EUR", ""), lease, now);
}
