using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Portal.Web.Components.Services;

/// <summary>An id in full, and a button that copies it.</summary>
public sealed partial class CopyText(IJSRuntime browser)
{
    private bool isCopied;
    private string copied = "";

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>What the text is, after "Copy".</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Many lines, which scroll: the keyboard can reach them.</summary>
    [Parameter]
    public bool IsLong { get; set; }

    protected override void OnParametersSet() => isCopied = isCopied && copied == Text;

    private async Task CopyAsync()
    {
        await browser.InvokeVoidAsync("portal.copy", Text);
        (isCopied, copied) = (true, Text);
    }
}
