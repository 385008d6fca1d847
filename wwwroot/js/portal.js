// Small services for pages; everything else is done on the server.
window.portal = {
  focus: id => document.getElementById(id)?.focus(),
  print: () => print(),
  copy: text => navigator.clipboard.writeText(text),
  // Services that this browser has marked.
  favourites: () => JSON.parse(localStorage.getItem("favourites") ?? "[]"),
  keepFavourites: keys => localStorage.setItem("favourites", JSON.stringify(keys)),
  // One exchange between server and browser, for what must come after another.
  turn: () => {},
  // Shown by the browser where the operator allowed it; windows that tell the same are one notification.
  notify: (tag, title, body, url) => {
    if (!("Notification" in window) || Notification.permission !== "granted") return;
    const told = new Notification(title, { body, tag });
    told.onclick = () => { focus(); told.close(); Blazor.navigateTo(url); };
  },
  // False when nothing of the portal comes before this page in the tab.
  back: () => {
    const can = !!window.navigation?.canGoBack;
    if (can) history.back();
    return can;
  },
};

// ---- keys: none fire while somebody types, chooses, or has a dialog open ----
(() => {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
  let gAt = -Infinity;

  const isTyping = target => target.closest("input, textarea, select, [contenteditable]");
  const isInDialog = target => target.closest("dialog, [role=dialog]") || document.querySelector("[role=dialog]");
  const gridOf = target => target.closest("[role=grid][data-last]");

  // A long board holds only the rows in view: scroll to where the wanted one will be, and wait for it.
  const toRow = (grid, index) => {
    const wanted = Math.min(Math.max(index, 0), Number(grid.dataset.last));
    const find = () => grid.querySelector(`[data-i="${wanted}"]`);
    if (find()) return find().focus();
    scrollTo({ top: grid.offsetTop + wanted * Number(grid.dataset.height) - innerHeight / 2 });
    const waiting = new MutationObserver(() => {
      if (!find()) return;
      waiting.disconnect();
      find().focus();
    });
    waiting.observe(grid, { childList: true, subtree: true });
    setTimeout(() => waiting.disconnect(), 3000);
  };

  const walk = (event, grid) => {
    const row = event.target.closest("[data-i]");
    const step = steps[event.key];
    if (!row || step === undefined) return false;
    toRow(grid, Number(row.dataset.i) + step);
    return true;
  };

  // In the row with the focus; elsewhere what the page has for the key. A part of the page takes the focus.
  const act = event => {
    const row = event.target.closest("[data-i]");
    const wanted = `[data-key="${CSS.escape(event.key.toUpperCase())}"]`;
    const link = !row ? [...document.querySelectorAll(`main ${wanted}`)].find(each => !each.closest("[data-i]"))
      : event.key === "Enter" && event.target === row ? row.querySelector("a")
      : row.querySelector(wanted);
    if (link?.matches("a, button")) link.click();
    else link?.focus();
    return Boolean(link);
  };

  const actInDialog = event => {
    const button = event.key.toLowerCase() === "d" && document.querySelector('[role=dialog] [data-key="D"]');
    if (button) button.click();
    return Boolean(button);
  };

  // An arrow key leads into the board from where a page begins, not from another control.
  const enter = event => {
    if (event.key !== "ArrowDown" || !event.target.matches("body, h1, main, #q")) return false;
    const row = document.querySelector('[role=grid][data-last] [data-i][tabindex="0"]');
    row?.focus();
    return Boolean(row);
  };

  const go = event => {
    if (event.key.toLowerCase() === "g") { gAt = event.timeStamp; return false; }
    const isSecond = event.timeStamp - gAt < 1500;
    gAt = -Infinity;
    const link = isSecond && document.querySelector(`[data-go="${CSS.escape(event.key.toLowerCase())}"]`);
    if (link) link.click();
    return Boolean(link);
  };

  const find = event => {
    const search = event.key === "/" && document.querySelector("main input[type=search], nav input[type=search]");
    if (search) search.focus();
    return Boolean(search);
  };

  const help = event => {
    const sheet = event.key === "?" && document.getElementById("keys");
    if (sheet) sheet.showModal();
    return Boolean(sheet);
  };

  const hold = event => {
    const button = event.key.toLowerCase() === "h" && document.querySelector("[data-hold]");
    if (button) button.click();
    return Boolean(button);
  };

  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const grid = gridOf(event.target);
    const isDone = isTyping(event.target) ? enter(event)
      : isInDialog(event.target) ? actInDialog(event)
      : go(event) || (grid && walk(event, grid)) || act(event) || enter(event) || find(event) || hold(event) || help(event);
    if (isDone) event.preventDefault();
  });
})();

// ---- back from a dialog: the row or the button it was opened from has the focus again, not the page's title ----
(() => {
  let row = null;
  let button = null;
  let isBack = false;
  const left = () => document.getElementById(row) ?? (button && document.querySelector(button));
  addEventListener("focusin", event => {
    const inRow = event.target.closest("main [role=grid] [data-i]");
    const keyed = event.target.closest("main [data-key]");
    if (inRow) row = inRow.id;
    else if (keyed) button = `main [data-key="${CSS.escape(keyed.dataset.key)}"]:not([data-i] *)`;
    else if (isBack && event.target.matches("main h1")) left()?.focus();
  });
  addEventListener("popstate", () => { isBack = row !== null || button !== null; });
  // The title may be given the focus more than once; whoever does something is no longer coming back.
  for (const deed of ["pointerdown", "keydown"]) addEventListener(deed, () => { isBack = false; }, true);
})();

// ---- a dialog is described by what it would do: said before the button that has the focus ----
addEventListener("focusin", event => {
  const dialog = event.target.closest("[role=dialog]");
  if (dialog?.querySelector("#swap-direction")) dialog.setAttribute("aria-describedby", "swap-direction");
}, true);

// ---- panels: a <dialog> keeps the focus inside and gives it back by itself ----
addEventListener("click", event => {
  const opens = event.target.closest("[data-opens]");
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  if (event.target.closest("[data-closes]") || event.target.matches("dialog.sheet")) event.target.closest("dialog")?.close();
});

// ---- the menu of one's name: Esc, a press elsewhere, and where it leads to, close it ----
addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details.who[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
addEventListener("click", event => {
  const menu = document.querySelector("details.who[open]");
  if (menu && (!menu.contains(event.target) || event.target.closest("a"))) menu.open = false;
});

// ---- the first bell asks whether the browser may tell, too: it must be asked by a press ----
addEventListener("click", event => {
  if (event.target.closest('[data-bell][aria-pressed="false"]') && "Notification" in window && Notification.permission === "default") Notification.requestPermission();
});

// ---- the skip link: the base address would lead it to the board ----
addEventListener("click", event => {
  const main = event.target.closest("a.skip") && document.getElementById("main");
  if (!main) return;
  event.preventDefault();
  event.stopPropagation();
  main.tabIndex = -1;
  main.focus();
}, true);

// ---- a lost connection: try at once to go on, then to come back to the parked page, or start anew ----
addEventListener("click", async event => {
  if (event.target.closest("[data-reload]")) location.reload();
  if (!event.target.closest("[data-reconnect]")) return;
  try {
    if (!(await Blazor.reconnect()) && !(await Blazor.resumeCircuit())) location.reload();
  } catch {
    // The portal still does not answer; the notice stays.
  }
});

// A try to reconnect that fails in the middle is an error of the page to Blazor, too. Once the line is back nothing is wrong any more, unless it was before.
(() => {
  let wasBroken = null;
  addEventListener("components-reconnect-state-changed", event => {
    const notice = document.getElementById("blazor-error-ui");
    if (event.detail.state === "show") wasBroken ??= notice.style.display === "block";
    if (event.detail.state !== "hide") return;
    if (wasBroken === false) notice.style.display = "";
    wasBroken = null;
  }, true);
})();
