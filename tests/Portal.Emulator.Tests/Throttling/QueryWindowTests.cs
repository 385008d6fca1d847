using Microsoft.Extensions.Time.Testing;
using Portal.Emulator.Throttling;

namespace Portal.Emulator.Tests.Throttling;

public sealed class QueryWindowTests
{
    private static readonly TimeSpan Five = TimeSpan.FromSeconds(5);
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Take_WithinTheWindow_GrantsSoManyAndSaysWhenItEnds()
    {
        var window = new QueryWindow(2, Five, time);
        Assert.Equal(new QuotaAnswer(true, 1, Five), window.Take());
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(new QuotaAnswer(true, 0, TimeSpan.FromSeconds(3)), window.Take());
        Assert.Equal(new QuotaAnswer(false, 0, TimeSpan.FromSeconds(3)), window.Take());
    }

    [Fact]
    public void Take_WhenTheWindowHasEnded_BeginsAnew()
    {
        var window = new QueryWindow(1, Five, time);
        window.Take();
        time.Advance(window.Take().Wait);
        Assert.Equal(new QuotaAnswer(true, 0, Five), window.Take());
    }

    [Fact]
    public void Take_FirstOfAll_BeginsItsWindowThen()
    {
        var window = new QueryWindow(1, Five, time);
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(Five, window.Take().Wait);
    }
}
