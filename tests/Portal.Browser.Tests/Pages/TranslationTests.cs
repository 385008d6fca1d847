using System.Text.Json;
using Portal.Browser.Tests.Support;

namespace Portal.Browser.Tests.Pages;

/// <summary>A language that nobody speaks, with every text in brackets: what stands outside of them is what no translation would reach.</summary>
public sealed class TranslationTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly Reader Nobody = new("qps-ploc", "UTC");

    [Fact]
    public async Task EveryPage_InALanguageOfBrackets_HasNothingOutsideButTheEstateAndWhatWasRecorded()
    {
        var portal = StartPortal(new() { SwapDuration = TimeSpan.FromMilliseconds(100) });
        var addresses = await AddressesAsync(await VisitAsync(portal));
        var visitor = await VisitAsync(portal, reader: Nobody);
        visitor.ForgiveNotFound();
        var outside = new SortedSet<string>(StringComparer.Ordinal);
        await visitor.GoAsync("/");
        var told = await ToldAsync(visitor);

        foreach (var address in addresses)
        {
            var page = await visitor.GoAsync(address);
            await Expect(page.Locator(".still")).ToHaveCountAsync(0);
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", new Regex("^qps-ploc$", RegexOptions.IgnoreCase));
            foreach (var text in await OutsideAsync(page))
            {
                if (!told.Any(known => known.Contains(text[(text.IndexOf(':', StringComparison.Ordinal) + 2)..], StringComparison.Ordinal)))
                    outside.Add($"{address} {text}");
            }
        }

        Assert.True(outside.Count == 0, string.Join('\n', outside));
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(Visitor visitor)
    {
        var places = await Place.AllAsync(visitor);
        var page = await visitor.GoAsync("/");
        var blocked = await page.ServiceAddressAsync("checkout");
        await page.SwapAsync("thumbnails");
        await Expect(page.Result()).ToContainTextAsync("is live since");
        var operation = page.Url;
        var board = await visitor.GoAsync("/");
        var back = await board.ServiceAddressAsync("thumbnails");
        return [.. places.Select(place => place.Address), $"{blocked}/swap", operation, $"{operation}/receipt", back, $"{back}/swap", "/?wall=1", "/?by=team", "/history?result=failed"];
    }

    /// <summary>Every text of the API: names and versions of the estate, and the sentences that the portal recorded or that its rules say.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(Visitor visitor)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var services = await TextsAsync(visitor, "/api/services?take=200", told);
        foreach (var key in services.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()))
        {
            (await TextsAsync(visitor, $"/api/services/{key}", told)).Dispose();
            (await TextsAsync(visitor, $"/api/services/{key}/swap-plan", told)).Dispose();
        }

        foreach (var address in new[] { "/api/subscriptions", "/api/operations", "/api/operations/1", "/api/history", "/api/ledger" })
            (await TextsAsync(visitor, address, told)).Dispose();
        return [.. told];
    }

    private static async Task<JsonDocument> TextsAsync(Visitor visitor, string address, HashSet<string> told)
    {
        var answer = await visitor.Page.APIRequest.GetAsync(new Uri(new Uri(visitor.Page.Url), address).ToString());
        var document = JsonDocument.Parse(await answer.TextAsync());
        Collect(document.RootElement, told);
        return document;
    }

    private static void Collect(JsonElement element, HashSet<string> told)
    {
        if (element.ValueKind == JsonValueKind.String)
            told.Add(element.GetString()!);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Collect(item, told);
        else if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, told);
    }

    /// <summary>What is seen and heard, without what stands in brackets; a sentence may hold elements, and its brackets are around them.</summary>
    private static Task<string[]> OutsideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => {
          const found = [];
          let depth = 0;
          const look = (text, where) => {
            let rest = "";
            for (const sign of text) {
              if (sign === "[") depth++;
              else if (sign === "]") depth--;
              else rest += depth ? "\n" : sign;
            }
            for (const part of rest.split("\n")) if (/\p{L}{2}/u.test(part)) found.push(`${where}: ${part.trim().replace(/^[,.: ]+|[,.: ]+$/g, "")}`);
          };
          const walk = node => {
            if (node.nodeType === Node.TEXT_NODE) look(node.data, "text");
            if (node.nodeType !== Node.ELEMENT_NODE || node.matches("script, style, kbd, code, option:not([value=''])")) return;
            const outer = depth;
            for (const name of ["title", "aria-label", "placeholder", "alt", "aria-description"]) {
              depth = 0;
              if (node.hasAttribute(name)) look(node.getAttribute(name), name);
            }
            depth = outer;
            for (const child of node.childNodes) walk(child);
          };
          look(document.title, "title of the page");
          walk(document.body);
          if (depth !== 0) found.push("text: brackets that do not close");
          return found;
        }
        """);
}
