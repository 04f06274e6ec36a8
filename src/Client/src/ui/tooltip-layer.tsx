import { useEffect, useRef, useState } from "react";
import styles from "./tooltip-layer.module.css";

interface Tip {
  text: string;
  keys: string | undefined;
  x: number;
  y: number;
  below: boolean;
}

const wait = 400;

function tipOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
}

function place(element: HTMLElement): Tip {
  const box = element.getBoundingClientRect();
  const below = box.top < 60;
  return {
    text: element.dataset["tip"] ?? "",
    keys: element.dataset["tipKeys"],
    x: box.left + box.width / 2,
    y: below ? box.bottom + 6 : box.top - 6,
    below,
  };
}

/** Moves the tip sideways so far that all of it is on the page. */
function keepOnPage(tip: HTMLElement | null): void {
  if (!tip) return;
  const half = tip.offsetWidth / 2 + 4;
  tip.style.left = `${Math.min(innerWidth - half, Math.max(half, tip.offsetLeft))}px`;
}

/** One tooltip for the whole page: anything with `data-tip` has one. It repeats the name, so readers do not need it. */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const hide = () => {
      clearTimeout(timer.current);
      setTip(undefined);
    };
    const show = (event: Event, delay: number) => {
      const element = tipOf(event.target);
      hide();
      if (element) timer.current = setTimeout(() => element.isConnected && setTip(place(element)), delay);
    };
    const onPointer = (event: PointerEvent) => event.pointerType === "mouse" && show(event, wait);
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target.matches(":focus-visible")) show(event, 0);
    };
    document.addEventListener("pointerover", onPointer);
    document.addEventListener("focusin", onFocus);
    for (const name of ["pointerdown", "keydown", "focusout", "scroll"]) document.addEventListener(name, hide, true);
    return () => {
      document.removeEventListener("pointerover", onPointer);
      document.removeEventListener("focusin", onFocus);
      for (const name of ["pointerdown", "keydown", "focusout", "scroll"])
        document.removeEventListener(name, hide, true);
    };
  }, []);

  if (!tip) return null;
  return (
    <div
      ref={keepOnPage}
      className={styles.tip}
      data-below={tip.below}
      style={{ left: tip.x, top: tip.y }}
      aria-hidden
      key={tip.text + String(tip.x)}
    >
      {tip.text}
      {tip.keys !== undefined && <kbd className={styles.keys}>{tip.keys}</kbd>}
    </div>
  );
}
