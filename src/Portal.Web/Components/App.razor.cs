using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components;

/// <summary>The page around every page.</summary>
public sealed partial class App
{
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>The operator's choice; without one, theme.js asks the system before anything is painted.</summary>
    private string? Theme => Http?.Request.Cookies["theme"] is "dark" or "light" ? Http.Request.Cookies["theme"] : null;
}
