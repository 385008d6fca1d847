using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Policies;

public sealed class OperatorSessionTests
{
    [Fact]
    public void Access_BeforeAndAfter_IsNone()
    {
        var session = new OperatorSession();
        Assert.Same(Access.None, session.Access);

        session.Set(Sample.AnaMay);
        Assert.Equal(Sample.Ana, session.Access.By);

        session.End();
        Assert.Same(Access.None, session.Access);
    }
}
