using System.Collections.Concurrent;

namespace Portal.Browser.Tests.Support;

/// <summary>Somebody at the portal: a window of their own, and everything that went wrong in it.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>How long anything may take on a busy machine, in milliseconds.</summary>
    public const float Patience = 120_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<(string Text, string Address)> problems = new();
    private Func<string, string, bool> isForgiven = (_, _) => false;
    private int clicks;

    private Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Clicks of the mouse since the last reset; keys do not count.</summary>
    public int Clicks => clicks;

    /// <summary>Errors and warnings of the browser: messages, scripts, requests, breaches of the content security policy.</summary>
    public IEnumerable<string> Problems => problems.Where(problem => !isForgiven(problem.Text, problem.Address)).Select(problem => $"{problem.Text} ({problem.Address})");

    public static async Task<Visitor> InAsync(IBrowserContext context)
    {
        var visitor = new Visitor(context, await context.NewPageAsync());
        await visitor.ListenAsync();
        await visitor.Page.BringToFrontAsync();
        return visitor;
    }

    public async Task<IPage> GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.IsLiveAsync();
        return Page;
    }

    /// <summary>The browser may show notifications; what it is asked to show is kept for <see cref="FirstNotificationAsync"/>.</summary>
    public async Task AllowNotificationsAsync()
    {
        await context.GrantPermissionsAsync(["notifications"]);
        await Page.AddInitScriptAsync(
            """
            window.portalTestsNotifications = [];
            window.Notification = class { static permission = "granted"; static requestPermission() {} constructor(title) { portalTestsNotifications.push(title); } close() {} };
            """);
    }

    public async Task<string> FirstNotificationAsync() =>
        await (await Page.WaitForFunctionAsync("() => window.portalTestsNotifications?.[0]")).JsonValueAsync<string>();

    public void ForgetClicks() => Interlocked.Exchange(ref clicks, 0);

    /// <summary>A test that breaks something on purpose says what the browser may complain about, by text and address.</summary>
    public void Forgive(Func<string, string, bool> what) => isForgiven = what;

    /// <summary>An address that answers 404 makes the browser complain about that address.</summary>
    public void ForgiveNotFound() => Forgive((text, _) => text.Contains("404", StringComparison.Ordinal));

    /// <summary>Where the visitor is and what is on screen there, for the report of a test that failed.</summary>
    public async Task<string> TellAsync() => $"{Page.Url}\n{await TextAsync()}\n{string.Join('\n', problems)}";

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task<string> TextAsync()
    {
        try
        {
            return await Page.Locator("body").InnerTextAsync();
        }
        catch (Exception notThere) when (notThere is PlaywrightException or TimeoutException)
        {
            return notThere.Message;
        }
    }

    private async Task ListenAsync()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                problems.Enqueue(($"{message.Type}: {message.Text}", message.Location));
        };
        Page.PageError += (_, error) => problems.Enqueue(($"page error: {error}", Page.Url));
        Page.RequestFailed += (_, request) =>
        {
            // Leaving a page ends what it was still loading: that is no failure.
            if (request.Failure is not "net::ERR_ABORTED")
                problems.Enqueue(($"request failed: {request.Failure}", request.Url));
        };
        await Page.ExposeFunctionAsync("portalTestsClick", () => Interlocked.Increment(ref clicks));
        await Page.AddInitScriptAsync(
            """
            addEventListener("click", event => { if (event.isTrusted && event.detail > 0) portalTestsClick(); }, true);
            addEventListener("focusin", () => { window.portalTestsFocused = true; }, true);
            """);
    }
}
