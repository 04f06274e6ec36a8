import type { KeyboardEvent, PointerEvent } from "react";
import { t } from "@/i18n/t";
import { usePanes } from "@/lib/settings";
import styles from "./sidebar-resizer.module.css";

const least = 208;
const most = 420;
const resize = (width: number) => usePanes.setState({ sidebar: Math.round(Math.min(most, Math.max(least, width))) });

export function SidebarResizer() {
  const width = usePanes((panes) => panes.sidebar);

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = document.documentElement.dir === "rtl" ? innerWidth - event.clientX : event.clientX;
    resize(left);
  }

  function onKeyDown({ key }: KeyboardEvent) {
    const outward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (key === "ArrowLeft" || key === "ArrowRight") resize(width + (key === outward ? 16 : -16));
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- A separator with a value is a control.
    <div
      className={styles.resizer}
      role="separator"
      aria-orientation="vertical"
      aria-label={t("sidebar.resize")}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- See above.
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => resize(272)}
      onKeyDown={onKeyDown}
    />
  );
}
