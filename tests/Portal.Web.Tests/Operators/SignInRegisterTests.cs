using Microsoft.Extensions.Time.Testing;
using Portal.Web.Operators;

namespace Portal.Web.Tests.Operators;

public sealed class SignInRegisterTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Start);
    private readonly SignInRegister register;
    private readonly SignIn ana = new("1", "ana", Start);

    public SignInRegisterTests() => register = new(new SessionLimits { IdleMinutes = 30, AbsoluteHours = 2 }, time);

    [Fact]
    public void Holds_Idle_NotAndNotAgain()
    {
        time.Advance(TimeSpan.FromMinutes(31));

        Assert.False(register.Holds(ana));
        register.Touch(ana);
        Assert.False(register.Holds(ana));
    }

    [Fact]
    public void Holds_Used_UntilItIsTooOld()
    {
        for (var i = 0; i < 5; i++)
        {
            time.Advance(TimeSpan.FromMinutes(24));
            Assert.True(register.Holds(ana));
            register.Touch(ana);
        }

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(register.Holds(ana));
    }

    [Fact]
    public void Holds_CookieSeenLater_CountsAsUse()
    {
        time.Advance(TimeSpan.FromMinutes(40));

        Assert.True(register.Holds(ana, Start + TimeSpan.FromMinutes(20)));
    }

    [Fact]
    public void End_One_LeavesTheOthers()
    {
        var ended = 0;
        register.Changed += (_, _) => ended++;

        register.End(ana);

        Assert.False(register.Holds(ana));
        Assert.True(register.Holds(ana with { Id = "2" }));
        Assert.Equal(1, ended);
    }

    [Fact]
    public void Holds_FromBeforeTheStart_OnlyOnceItIsKnownWhatWasEnded()
    {
        var (early, gone) = (ana with { At = Start.AddMinutes(-5) }, ana with { Id = "2", At = Start.AddMinutes(-5) });
        Assert.False(register.Holds(early));

        register.TakeEnds([("2", Start.AddMinutes(-1))], [("ben", Start)]);

        Assert.True(register.Holds(early));
        Assert.False(register.Holds(gone));
        Assert.False(register.Holds(new SignIn("3", "ben", Start)));
    }

    [Fact]
    public void EndAll_Person_EndsEveryEarlierSignInAndToken()
    {
        time.Advance(TimeSpan.FromMinutes(1));
        register.EndAll("ana");

        Assert.False(register.Holds(ana));
        Assert.False(register.Holds(ana with { Id = "2" }));
        Assert.True(register.Holds(new SignIn("3", "ben", Start)));
        Assert.True(register.IsEndedFor("ana", Start));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(register.Holds(new SignIn("4", "ana", time.GetUtcNow())));
    }
}
