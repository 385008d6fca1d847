// What a tree needs from the browser: keys that do not scroll, and rows that are scrolled to before they take the focus.
const keys = new Set(["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown", "Enter"]);
const rowAt = (grid, index) => grid.querySelector(`[role=row][aria-rowindex="${index + 1}"]`);
const height = grid => grid.querySelector("[role=row]")?.offsetHeight || 28;
let wanted = 0;

export function attach(grid) {
  if (grid.dataset.attached) return;
  grid.dataset.attached = "true";

  grid.addEventListener("keydown", event => {
    // A letter leads to a row here; the portal's own keys stand back. "/" and "?" stay theirs.
    const isOurs = keys.has(event.key) || (event.key.length === 1 && event.key !== "/" && event.key !== "?");
    if (isOurs && !event.ctrlKey && !event.altKey && !event.metaKey) event.preventDefault();
  });

  // A click lands on the link inside; the row is what takes the keys.
  grid.addEventListener("focusin", event => {
    const row = event.target.closest("[role=row]");
    if (row && row !== event.target) row.focus({ preventScroll: true });
  });

  // The current row may be scrolled out of the page: then the grid itself is where Tab leads, and keeps the focus.
  let hasFocus = false;
  const gone = new AbortController();
  const follow = event => {
    if (!grid.isConnected) gone.abort();
    else if (event.type === "focusin" || hasFocus) hasFocus = grid.contains(event.target);
  };
  addEventListener("focusin", follow, { signal: gone.signal });
  addEventListener("pointerdown", follow, { signal: gone.signal });

  const keepStop = () => {
    const isAway = grid.querySelector("[role=row][tabindex='0']") === null;
    const stop = isAway ? "0" : "-1";
    if (grid.getAttribute("tabindex") !== stop) grid.setAttribute("tabindex", stop);
    if (isAway && hasFocus && document.activeElement === document.body) grid.focus({ preventScroll: true });
  };
  keepStop();
  new MutationObserver(keepStop).observe(grid, { childList: true, subtree: true, attributeFilter: ["tabindex"] });
}

export function page(grid) {
  return Math.max(1, Math.floor(grid.clientHeight / height(grid)) - 1);
}

export function reveal(grid, index) {
  const size = height(grid);
  const top = index * size;
  if (top < grid.scrollTop || top + size > grid.scrollTop + grid.clientHeight) grid.scrollTop = top - (grid.clientHeight - size) / 2;
}

export async function focus(grid, index) {
  const ask = ++wanted;
  if (!rowAt(grid, index)) grid.focus({ preventScroll: true });
  const size = height(grid);
  const top = index * size;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + size > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + size - grid.clientHeight;

  // A row far away is not there before the server has drawn it.
  for (let frame = 0; frame < 120 && ask === wanted; frame++) {
    const row = rowAt(grid, index);
    if (row) return row.focus({ preventScroll: true });
    await new Promise(requestAnimationFrame);
  }
}
