using Microsoft.AspNetCore.Components;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Operations;

/// <summary>The return ticket of a service: whether the last swap can be taken back now, and why not.</summary>
public sealed partial class ReturnNotice
{
    private ReturnLook look = new("", "", "");

    [Parameter, EditorRequired]
    public required ReturnTicket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required HostedService Service { get; set; }

    /// <summary>The page has a button for the return already.</summary>
    [Parameter]
    public bool IsOffered { get; set; }

    protected override void OnParametersSet() => look = ReturnLook.Of(Ticket);
}
