/** Keeps the page as tall as what is really visible, where the keyboard of a phone covers it without resizing it. */
export function followViewport(): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    const covered = innerHeight - viewport.height * viewport.scale > 80;
    const { style } = document.documentElement;
    if (covered) style.setProperty("--viewport", `${viewport.height}px`);
    else style.removeProperty("--viewport");
    if (covered) scrollTo(0, 0);
  };
  viewport.addEventListener("resize", fit);
}
