// Runs before the first paint, so that the theme is right from the first frame.
(function () {
  var root = document.documentElement;
  var choice = "system";
  try {
    choice = JSON.parse(localStorage.getItem("livechat.theme") || "{}").state.theme || choice;
  } catch {
    // No stored choice, or storage is off.
  }
  var contrast = choice === "contrast" || matchMedia("(prefers-contrast: more)").matches;
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  if (contrast) root.dataset.contrast = "more";
})();
