using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Portal.Web.Components.Layout;

/// <summary>Bar, page, and the places where dialogs and notices appear.</summary>
public sealed partial class MainLayout(IJSRuntime browser)
{
    private ErrorBoundary? boundary;
    private bool isDark;

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    protected override void OnInitialized() => isDark = Http?.Request.Cookies["theme"] == "dark";

    protected override void OnParametersSet() => boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        isDark = await browser.InvokeAsync<bool>("portalTheme.isDark");
        StateHasChanged();
    }

    private void ThemeChangedAsync(bool dark) => isDark = dark;
}
