namespace Portal.Browser.Tests.Support;

/// <summary>Text that leaves its box, is cut off without an ellipsis, or whose ellipsis has no title to read the whole in; and pages that scroll sideways.</summary>
internal static class Overflow
{
    private const string Find =
        """
        async () => {
          await document.fonts.ready; // Others are wider.
          const found = new Set();
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) found.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`);
          const open = document.querySelector("dialog[open], [role=dialog]") ?? document.body;
          const texts = document.createTreeWalker(open, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode, parent = text.parentElement;
            if (!text.textContent.trim() || parent.closest(".hidden, .skip, svg, option, script, style, [role=tooltip]") || !parent.checkVisibility({ visibilityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const right = Math.max(...[...range.getClientRects()].map(each => each.right));
            const tell = what => found.add(`${what}: "${text.textContent.trim().slice(0, 60)}" in ${parent.tagName.toLowerCase()}.${parent.className}`);
            for (let box = parent; box; box = box.parentElement) {
              const style = getComputedStyle(box), edge = box.getBoundingClientRect();
              if (style.display.startsWith("inline") && style.overflowX === "visible" && !style.display.includes("-")) continue;
              if (style.clipPath !== "none") break; // For screen readers only.
              if (right > edge.right + 1.5) {
                if (style.overflowX === "auto" || style.overflowX === "scroll") break;
                if (style.overflowX !== "visible") {
                  if (style.textOverflow !== "ellipsis") tell("cut off");
                  else if (!box.closest("[title]")) tell("an ellipsis without a title");
                  break;
                }
                if (parseFloat(style.borderRightWidth) > 0) { tell("leaves its box"); break; }
              } else if (style.overflowX !== "visible") break;
              if (box === document.body && right > width + 1) tell("leaves the page");
            }
          }
          return [...found];
        }
        """;

    public static Task<string[]> FindAsync(IPage page) => page.EvaluateAsync<string[]>(Find);
}
