using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components;

/// <summary>The page around every page.</summary>
public sealed partial class App
{
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    /// <summary>On a big screen, everything is larger, and people and actions are left out.</summary>
    private string? Wall => Http?.Request.Query["wall"].ToString() == "1" ? "1" : null;

    /// <summary>The operator's choice; without one, theme.js asks the system before anything is painted.</summary>
    private string? Theme => Http?.Request.Cookies["theme"] is "dark" or "light" ? Http.Request.Cookies["theme"] : null;
}
