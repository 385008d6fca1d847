using Microsoft.Extensions.Time.Testing;
using Portal.Domain.Tests.Support;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Tests.Operators;

public sealed class PersonRolesTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 6, 14, 0, 0, TimeSpan.Zero));
    private readonly MemoryBook book = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Saw_AnotherInstance_KnowsItAfterBothKept()
    {
        var (here, there) = (New(), New());
        await there.KeepAsync(Token);
        here.Saw("t/ana", ["Portal.Operator"]);
        await here.KeepAsync(Token);

        await there.KeepAsync(Token);

        Assert.Equal(["Portal.Operator"], there.Of("t/ana")!);
        Assert.Null(there.Of("t/ben"));
    }

    [Fact]
    public async Task Saw_RoleIsGone_CountsAtOnceAndIsNotBroughtBackByAnOlderRecord()
    {
        var (here, there) = (New(), New());
        here.Saw("t/ana", ["Portal.Owner"]);
        await here.KeepAsync(Token);
        time.Advance(TimeSpan.FromSeconds(5));

        there.Saw("t/ana", []);
        await there.KeepAsync(Token);
        await here.KeepAsync(Token);

        Assert.Empty(there.Of("t/ana")!);
        Assert.Empty(here.Of("t/ana")!);
    }

    [Fact]
    public async Task Of_NotHeardForLong_NobodyKnows()
    {
        var roles = New();
        roles.Saw("t/ana", ["Portal.Owner"]);
        await roles.KeepAsync(Token);
        time.Advance(TimeSpan.FromDays(7.1));

        Assert.Null(roles.Of("t/ana"));
        var later = New();
        await later.KeepAsync(Token);
        Assert.Null(later.Of("t/ana"));
    }

    [Fact]
    public async Task Saw_SameAgain_IsWrittenOnceAnHour()
    {
        var roles = New();
        var revisions = new List<long>();
        for (var minute = 0; minute <= 125; minute++)
        {
            roles.Saw("t/ana", ["Portal.Owner"]);
            await roles.KeepAsync(Token);
            revisions.Add((await book.FindAsync("person.roles", "t/ana", Token))!.Revision);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([1, 2, 3], revisions.Distinct());
    }

    private PersonRoles New() => new(book, new TokenOptions(), time);
}
