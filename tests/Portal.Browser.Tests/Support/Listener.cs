using System.Collections.Concurrent;

namespace Portal.Browser.Tests.Support;

/// <summary>Takes down every text that a window ever shows or tells a screen reader, for as long as it was there and wherever it came from.</summary>
internal sealed class Listener
{
    private readonly ConcurrentDictionary<string, string> heard = new(StringComparer.Ordinal);

    private Listener()
    {
    }

    /// <summary>Each text with the address where it was there first.</summary>
    public IReadOnlyDictionary<string, string> Heard => heard;

    /// <summary>Before the window goes anywhere.</summary>
    public static async Task<Listener> ToAsync(IPage page)
    {
        var listener = new Listener();
        await page.ExposeFunctionAsync<string, string, bool>("portalTestsHear", listener.heard.TryAdd);
        await page.AddInitScriptAsync(
            """
            (() => {
              const names = ["title", "aria-label", "aria-description", "aria-valuetext", "aria-roledescription", "placeholder", "alt"];
              const known = new Set();
              const hear = text => {
                text = text.trim();
                if (!text || known.has(text)) return;
                known.add(text);
                portalTestsHear(text, location.pathname + location.search);
              };
              const take = node => {
                if (node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest("script, style, noscript, kbd, code, pre, .mono")) hear(node.data);
                if (node.nodeType !== Node.ELEMENT_NODE) return;
                for (const name of names) if (node.hasAttribute(name)) hear(node.getAttribute(name));
                node.childNodes.forEach(take);
              };
              new MutationObserver(changes => changes.forEach(change => change.type === "childList" ? change.addedNodes.forEach(take) : take(change.target)))
                .observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: names });
            })();
            """);
        return listener;
    }
}
