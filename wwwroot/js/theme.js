// Runs before the first paint and before the circuit: the zone for times, then the operator's choice of a theme, else the system's.
document.cookie = `zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}; path=/; max-age=31536000; samesite=strict`;

(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => document.cookie.match(/(?:^|; )theme=(dark|light)/)?.[1];
  const apply = theme => { root.dataset.theme = theme; };

  apply(chosen() ?? (system.matches ? "dark" : "light"));
  system.addEventListener("change", () => { if (!chosen()) apply(system.matches ? "dark" : "light"); });

  window.portalTheme = {
    isDark: () => root.dataset.theme === "dark",
    toggle: () => {
      const theme = root.dataset.theme === "dark" ? "light" : "dark";
      apply(theme);
      document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=strict`;
      return theme === "dark";
    },
  };
})();
