namespace Portal.Browser.Tests.Support;

/// <summary>Pictures of pages, when PORTAL_PICTURES names a folder for them.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PORTAL_PICTURES");

    public static async Task SaveAsync(IPage page, string name, Screen screen)
    {
        if (!string.IsNullOrEmpty(Folder))
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{screen}.png") });
    }
}
