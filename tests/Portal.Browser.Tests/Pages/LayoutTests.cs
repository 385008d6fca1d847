using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>What is long stays in its box, wide and narrow.</summary>
public sealed class LayoutTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium), IClassFixture<SharedPortal>
{
    private const string Name = "customer-notification-preferences-service";

    /// <summary>Makes the name longer than Azure's longest, wherever it stands; and says what is as long, versions included.</summary>
    private const string Lengthen =
        """
        name => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) texts.currentNode.textContent = texts.currentNode.textContent.replace(new RegExp(`${name}(?!-of-the)`, "g"), `${name}-of-the-whole-company-worldwide`);
        }
        """;

    [Fact]
    public async Task LongNames_OnEveryScreen_StayInTheirBoxes()
    {
        var visitor = await VisitAsync(shared.App);
        var service = await (await visitor.GoAsync("/")).ServiceAddressAsync(Name);
        var found = new List<string>();
        foreach (var (address, telling) in new (string, Func<IPage, ILocator>)[]
        {
            ("/?q=customer", page => page.Row(Name)),
            (service, page => page.GetByText("checks met").First),
            (service[..service.IndexOf("/services/", StringComparison.Ordinal)], page => page.GetByRole(AriaRole.Heading, new() { Name = "Properties" })),
            ($"{service}/deployments/staging", page => page.GetByRole(AriaRole.Region, new() { Name = "Endpoints", Exact = true })),
            ($"{service}/swap", page => page.Ok()),
        })
        {
            await visitor.GoAsync(address);
            await Expect(telling(visitor.Page)).ToBeVisibleAsync();
            foreach (var screen in new[] { Screen.Desk, Screen.Phone })
            {
                await visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                await visitor.Page.EvaluateAsync(Lengthen, Name);
                found.AddRange((await Overflow.FindAsync(visitor.Page)).Select(text => $"{address} {screen}: {text}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task EveryPage_OnADeskAndAPhone_HoldsItsText()
    {
        var visitor = await VisitAsync(shared.App);
        visitor.ForgiveNotFound();
        var found = new List<string>();
        foreach (var place in await Place.AllAsync(visitor))
        {
            await place.OpenAsync(visitor);
            foreach (var screen in new[] { Screen.Desk, Screen.Phone })
            {
                await visitor.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                found.AddRange((await Overflow.FindAsync(visitor.Page)).Select(text => $"{place.Name} {screen}: {text}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task DenseBoard_WhatIsCutOff_HasATooltip()
    {
        var visitor = await VisitAsync(shared.App);
        var page = await visitor.GoAsync("/?rows=dense");
        await Expect(page.Row(Name)).ToBeVisibleAsync();

        Assert.Empty(await Overflow.FindAsync(page));
    }

    /// <summary>A link to a dense board is opened on a phone, too.</summary>
    [Fact]
    public async Task DenseBoard_OnAPhone_KeepsItsRowsApart()
    {
        var visitor = await VisitAsync(shared.App, Screen.Phone);
        var page = await visitor.GoAsync("/?rows=dense");
        await Expect(page.Row("shop-api")).ToBeVisibleAsync();

        var lowest = await page.EvaluateAsync<double[]>("""() => [...document.querySelectorAll(".board .row")].map(row => Math.max(...[...row.querySelectorAll("td")].map(cell => cell.getBoundingClientRect().bottom)) - row.getBoundingClientRect().bottom)""");

        Assert.NotEmpty(lowest);
        Assert.All(lowest, below => Assert.True(below <= 0.5, $"A cell ends {below} px below its row."));
    }
}
