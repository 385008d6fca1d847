using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class SignInEndsTests
{
    private static readonly SessionLimits Limits = new() { IdleMinutes = 60, AbsoluteHours = 2 };

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));
    private readonly MemoryBook book = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_EndedByAnotherInstanceOrBeforeTheStart_DoesNotHold()
    {
        var (one, two) = (new SignIn("1", "ana", time.GetUtcNow()), new SignIn("2", "ben", time.GetUtcNow()));
        time.Advance(TimeSpan.FromMinutes(1));
        var (_, here) = Instance();
        await here.EndAsync(one, Token);
        await here.EndAllAsync("ben", Token);

        var (register, elsewhere) = Instance();
        await elsewhere.ReadAsync(Token);

        Assert.False(register.Holds(one));
        Assert.False(register.Holds(two));
        Assert.True(register.Holds(new SignIn("3", "eva", time.GetUtcNow())));
    }

    [Fact]
    public async Task ReadAsync_EndedWhileThisOneRuns_IsSeenAtTheNextReading()
    {
        var (register, elsewhere) = Instance();
        await elsewhere.ReadAsync(Token);
        var changes = 0;
        register.Changed += (_, _) => changes++;
        time.Advance(TimeSpan.FromMinutes(10));
        var ana = new SignIn("1", "ana", time.GetUtcNow());
        await elsewhere.ReadAsync(Token);

        await Instance().Ends.EndAsync(ana, Token);
        Assert.True(register.Holds(ana));
        await elsewhere.ReadAsync(Token);

        Assert.False(register.Holds(ana));
        Assert.Equal(1, changes);
    }

    [Fact]
    public async Task EndAllAsync_Again_CountsFromTheLaterTime()
    {
        var (register, ends) = Instance();
        await ends.EndAllAsync("ana", Token);
        time.Advance(TimeSpan.FromMinutes(10));
        await ends.EndAllAsync("ana", Token);

        Assert.False(register.Holds(new SignIn("1", "ana", time.GetUtcNow().AddMinutes(-1))));
        var (other, read) = Instance();
        await read.ReadAsync(Token);
        Assert.True(other.IsEndedFor("ana", time.GetUtcNow().AddMinutes(-1)));
    }

    private (SignInRegister Register, SignInEnds Ends) Instance()
    {
        var register = new SignInRegister(Limits, time);
        return (register, new SignInEnds(register, book, Limits, time));
    }
}
