using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Portal.Browser.Tests.Support;

/// <summary>Looks at what is on screen with axe, wide and narrow, and keeps what it found. Saves pictures on the way when PORTAL_PICTURES names a folder.</summary>
internal sealed class Inspector
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly List<string> findings = [];

    /// <summary>How many pictures were looked at.</summary>
    public int Count { get; private set; }

    public void AssertNothingFound()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} pages checked.");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Both widths are one page: what they show is a matter of style alone.</summary>
    public async Task CheckAsync(Visitor visitor, string name, Screen screen)
    {
        await visitor.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await CheckWidthAsync(visitor.Page, name, Screen.Phone with { IsDark = screen.IsDark });
        await visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await CheckWidthAsync(visitor.Page, name, screen);
    }

    public async Task CheckWidthAsync(IPage page, string name, Screen screen)
    {
        // What is still fading in has not its colours yet.
        await page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().filter(each => each.effect.getComputedTiming().endTime !== Infinity).map(each => each.finished))");
        await Pictures.SaveAsync(page, name, screen);
        var result = await page.RunAxe(Rules);
        await page.BringToFrontAsync();
        Count++;
        findings.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name} {screen}: {violation.Id} ({violation.Help}) at {node.Target}: {node.Html} {string.Join(' ', node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
    }
}
