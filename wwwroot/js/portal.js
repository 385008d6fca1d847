// Small services for pages; everything else is done on the server.
window.portal = {
  focus: id => document.getElementById(id)?.focus(),
  copy: text => navigator.clipboard.writeText(text),
};

// "/" leads to the page's search field, unless somebody is typing.
addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable], [role=dialog]")) return;
  const search = document.querySelector("main input[type=search], nav input[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
});
