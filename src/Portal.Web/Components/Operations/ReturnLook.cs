using Portal.Domain.Estate;

namespace Portal.Web.Components.Operations;

/// <summary>How a return ticket looks: the way back is violet, a lost one red, an unread one dashed.</summary>
/// <param name="State">Name of the shape and of the colour.</param>
/// <param name="Button">What opens the dialog of the return.</param>
internal sealed record ReturnLook(string State, string Button, string Class)
{
    public static ReturnLook Of(ReturnTicket ticket) => ticket.State switch
    {
        ReturnTicketState.Possible => new("return", Words.ReturnLookReturn, "back"),
        ReturnTicketState.Changed => new("waiting", Words.ReturnLookReturn, "back"),
        ReturnTicketState.Unknown => new("unknown", Words.ReturnLookWhy, ""),
        _ => new("blocked", Words.ReturnLookWhy, ""),
    };
}
