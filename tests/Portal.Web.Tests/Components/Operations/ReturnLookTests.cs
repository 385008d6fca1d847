using Portal.Domain.Estate;
using Portal.Web.Components.Operations;

namespace Portal.Web.Tests.Components.Operations;

public sealed class ReturnLookTests
{
    [Theory]
    [InlineData(ReturnTicketState.Possible, "return", "Return", "back")]
    [InlineData(ReturnTicketState.Changed, "waiting", "Return", "back")]
    [InlineData(ReturnTicketState.Unknown, "unknown", "Why?", "")]
    [InlineData(ReturnTicketState.Lost, "blocked", "Why?", "")]
    public void Of_EachState_HasItsShapeAndButton(ReturnTicketState state, string shape, string button, string look) =>
        Assert.Equal(new ReturnLook(shape, button, look), ReturnLook.Of(new ReturnTicket(state, null, "4.1.7", "", "")));
}
