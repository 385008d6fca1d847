using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portal.Web.Components.Dialogs;

/// <summary>The foot of the dialog: why OK is off, Cancel and OK. Takes the focus once, when the plan is there: on OK only when nothing speaks against it.</summary>
public sealed partial class ConfirmBar(IJSRuntime browser) : IDisposable
{
    private ElementReference cancel;
    private ElementReference confirm;
    private bool hasFocused;
    private bool isGone;

    [Parameter, EditorRequired]
    public required OkButton Ok { get; set; }

    /// <summary>There is a plan.</summary>
    [Parameter, EditorRequired]
    public required bool IsRead { get; set; }

    [Parameter]
    public bool IsReturn { get; set; }

    [Parameter]
    public bool HasWarnings { get; set; }

    /// <summary>Between the reason and the buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>OK was pressed, on or off.</summary>
    [Parameter]
    public EventCallback OnConfirm { get; set; }

    private string Class => Ok.Kind switch
    {
        OkButtonKind.Ready => IsReturn ? "main back" : "main",
        OkButtonKind.Ask => "main",
        OkButtonKind.Review => "review",
        _ => "",
    };

    public void Dispose() => isGone = true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (hasFocused || !IsRead)
            return;
        hasFocused = true;
        // MudBlazor's focus trap takes the focus one exchange with the browser after its first rendering; the second exchange is ours.
        for (var exchange = 0; exchange < 2 && !isGone; exchange++)
            await browser.InvokeVoidAsync("portal.turn");
        if (!isGone)
            await (Ok.Kind is OkButtonKind.Ready or OkButtonKind.Ask && !HasWarnings ? confirm : cancel).FocusAsync();
    }
}
