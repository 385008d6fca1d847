using Portal.Domain.Policies;
using Portal.Web.Api.Problems;

namespace Portal.Web.Operators;

/// <summary>The way to the circuits: pages of this portal only, since a browser lets every page open a WebSocket anywhere, and not more of them than agreed.</summary>
internal sealed class CircuitDoor(RequestDelegate next, CircuitGate gate)
{
    public async Task InvokeAsync(HttpContext context, OperatorSession session)
    {
        var person = session.Access.By.Id;
        // A connection is one long GET; before it, a POST asks whether there may be one.
        var isConnection = HttpMethods.IsGet(context.Request.Method);
        if (CrossSite.IsForeign(context.Request))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if ((isConnection ? gate.Enter(person) : gate.WhyNot(person)) is { } status)
            context.Response.StatusCode = status;
        else
            await PassAsync(context, person, isConnection);
    }

    private async Task PassAsync(HttpContext context, string person, bool isCounted)
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (isCounted)
                gate.Leave(person);
        }
    }
}
