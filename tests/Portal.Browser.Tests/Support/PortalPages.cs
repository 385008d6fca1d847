
namespace Portal.Browser.Tests.Support;

/// <summary>Where things are on the portal's pages, as an operator would name them.</summary>
internal static partial class PortalPages
{
    /// <summary>The page answers, so no press is lost: its circuit has taken over what the server sent in advance, and has put the focus on the title.</summary>
    public static Task IsLiveAsync(this IPage page) => page.WaitForFunctionAsync(
        """
        () => {
          const comments = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
          for (let node; (node = comments.nextNode());) if (node.data.startsWith("Blazor:")) return false;
          return window.portalTestsFocused === true;
        }
        """);

    /// <summary>The row of a service on the board.</summary>
    public static ILocator Row(this IPage page, string service) =>
        page.GetByRole(AriaRole.Grid, new() { Name = "Services" }).GetByRole(AriaRole.Row)
            .Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = service, Exact = true }) });

    /// <summary>The cell of what is live.</summary>
    public static ILocator Production(this ILocator row) => row.GetByRole(AriaRole.Gridcell).Nth(1);

    /// <summary>What an operation has come to.</summary>
    public static ILocator Result(this IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "Result" });

    /// <summary>The address of a service's page, as its row links it.</summary>
    public static async Task<string> ServiceAddressAsync(this IPage page, string service) =>
        await page.Row(service).GetByRole(AriaRole.Link, new() { Name = service, Exact = true }).GetAttributeAsync("href")
        ?? throw new InvalidOperationException($"The row of {service} leads nowhere.");

    /// <summary>From the board: opens the dialog of a service.</summary>
    public static Task OpenSwapAsync(this IPage page, string service) =>
        page.Row(service).GetByRole(AriaRole.Link, new() { Name = "Swap VIP" }).ClickAsync();

    /// <summary>From the board: opens the dialog of a service, presses OK, and comes out on the page of the operation.</summary>
    public static async Task SwapAsync(this IPage page, string service)
    {
        await page.OpenSwapAsync(service);
        await page.Ok().ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(OperationAddress());
    }

    /// <summary>What the operation's page says of a phase.</summary>
    public static ILocator Phase(this IPage page, string name) =>
        page.GetByRole(AriaRole.List, new() { Name = "Phases" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    /// <summary>Why the dialog's button is off.</summary>
    public static ILocator Why(this IPage page) => page.SwapDialog().Locator("#swap-why");

    public static Task GoToBoardAsync(this IPage page) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Board" }).ClickAsync();

    public static ILocator SwapDialog(this IPage page) => page.GetByRole(AriaRole.Dialog, new() { NameRegex = DialogName() });

    /// <summary>The button that confirms, whatever else its name says.</summary>
    public static ILocator Ok(this IPage page) => page.SwapDialog().GetByRole(AriaRole.Button, new() { NameRegex = OkName() });

    public static ILocator Cancel(this IPage page) => page.SwapDialog().GetByRole(AriaRole.Button, new() { Name = "Cancel" });

    [GeneratedRegex("/operations/[0-9]+$")]
    private static partial Regex OperationAddress();

    [GeneratedRegex("^(Swap VIP|Return)")]
    private static partial Regex DialogName();

    [GeneratedRegex("^(OK|Review)")]
    private static partial Regex OkName();
}
