namespace Portal.Browser.Tests.Support;

/// <summary>Pictures of pages, when PORTAL_PICTURES names a folder for them; of what is beyond the window too when PORTAL_PICTURES_WHOLE is set.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    /// <summary>Wide, narrow, and narrow in the dark.</summary>
    public static async Task SaveEachAsync(IPage page, string name)
    {
        if (string.IsNullOrEmpty(Folder))
            return;
        foreach (var screen in new[] { Screen.Phone, Screen.Phone with { IsDark = true }, Screen.Desk })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await SaveAsync(page, name, screen);
        }
    }

    public static async Task SaveAsync(IPage page, string name, Screen screen)
    {
        if (!string.IsNullOrEmpty(Folder))
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{screen}.png"), FullPage = Environment.GetEnvironmentVariable("PORTAL_PICTURES_WHOLE") is not null });
    }
}
