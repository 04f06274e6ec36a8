import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEventHandler, ReactNode, Ref } from "react";
import { anchored, offsetsOf, rowAt } from "./offsets";
import type { Anchor } from "./offsets";
import styles from "./anchored-list.module.css";

// A virtual list that holds what is being read: whatever is added, removed or grows, the first row on screen stays at
// its pixel, found again by its key. Index-based virtualisers lose it when both ends change at once, as they do here
// when far pages are dropped while near ones arrive.

export interface ListRow {
  key: string;
  /** False for rows that come and go at the edges and so cannot hold the view. */
  holds: boolean;
}

export interface Viewed {
  first: string | undefined;
  last: string | undefined;
  atEnd: boolean;
  nearStart: boolean;
  nearEnd: boolean;
}

export interface ListHandle {
  toEnd(): void;
  toRow(key: string, top: number): void;
  element(): HTMLElement | null;
}

interface Props<Row extends ListRow> {
  ref?: Ref<ListHandle>;
  rows: readonly Row[];
  render: (row: Row) => ReactNode;
  estimate: (row: Row) => number;
  initial: Anchor;
  /** Whether the last row is the end of everything, so that the view may follow it. */
  complete: boolean;
  onView: (viewed: Viewed) => void;
  label: string;
  onKeyDown: KeyboardEventHandler<HTMLDivElement>;
}

const overscan = 700;
const endZone = 24;
/** Air below the last row. */
const tail = 12;

const keyOf = (element: Element) => (element instanceof HTMLElement ? element.dataset["key"] : undefined);

/** Notes a row's height. True: it is another one than was thought. */
function note(element: Element, height: number, sizes: Map<string, number>): boolean {
  const key = keyOf(element);
  if (key === undefined || Math.abs((sizes.get(key) ?? -1) - height) < 0.01) return false;
  sizes.set(key, height);
  return true;
}

/** Measures the rows that are new, and has the others watched. True: the layout is another one than was thought. */
function measure(content: HTMLElement | null, sizes: Map<string, number>, watcher: RowWatcher | undefined): boolean {
  let changed = false;
  for (const element of content?.children ?? []) {
    if (!sizes.has(keyOf(element) ?? "")) {
      changed = note(element, element.getBoundingClientRect().height, sizes) || changed;
    }
    watcher?.watch(element);
  }
  return changed;
}

/** Tells when a mounted row changes its height by itself: it was opened, or its font arrived. */
class RowWatcher {
  readonly #seen = new WeakSet<Element>();
  readonly #observer: ResizeObserver;

  constructor(onSize: (element: Element, height: number) => void) {
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries) {
        if (target.isConnected) onSize(target, borderBoxSize[0]?.blockSize ?? 0);
        else this.#observer.unobserve(target);
      }
    });
  }

  watch(element: Element): void {
    if (this.#seen.has(element)) return;
    this.#seen.add(element);
    this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

export function AnchoredList<Row extends ListRow>(props: Props<Row>) {
  const { ref, rows, render, estimate, initial, complete, onView, label, onKeyDown } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // The map is changed in place; a new wrapper tells that it was.
  const [sizes, setSizes] = useState(() => ({ map: new Map<string, number>() }));
  const sizesChanged = () => setSizes(({ map }) => ({ map }));
  const [view, setView] = useState({ anchor: initial, height: 900, top: 0 });
  const live = useRef(view);
  const placed = useRef(-1);
  const watcher = useRef<RowWatcher>(undefined);

  const offsets = useMemo(() => offsetsOf(rows, sizes.map, estimate), [rows, sizes, estimate]);
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const top = anchored(view.anchor, offsets, indexOf, view.height - tail, view.top);
  const first = rowAt(offsets, top - overscan);
  const last = rowAt(offsets, top + view.height + overscan);

  function look(element: HTMLElement): void {
    const { scrollTop, clientHeight, scrollHeight } = element;
    const from = rowAt(offsets, scrollTop + 1);
    const to = rowAt(offsets, scrollTop + clientHeight - 8);
    // A row that has just grown counts when it is measured: until then it does not lead away from the end.
    const left = Math.min(scrollHeight, (offsets.at(-1) ?? 0) + tail) - clientHeight - scrollTop;
    const marks = rows
      .slice(from, to + 1)
      .flatMap((row, index) => (row.holds ? [{ key: row.key, top: (offsets[from + index] ?? 0) - scrollTop }] : []));
    const stick = complete && left <= endZone;
    live.current = { anchor: { stick, marks }, height: clientHeight, top: scrollTop };
    onView({
      first: rows[from]?.key,
      last: rows[to]?.key,
      atEnd: stick,
      nearStart: scrollTop < clientHeight * 1.5,
      nearEnd: left < clientHeight * 1.5,
    });
    const covered =
      (first === 0 || (offsets[first] ?? 0) < scrollTop - overscan / 3) &&
      (last >= rows.length - 1 || (offsets[last + 1] ?? 0) > scrollTop + clientHeight + overscan / 3);
    if (!covered || clientHeight !== view.height || stick !== view.anchor.stick) setView(live.current);
  }

  function onScroll(): void {
    const element = scroller.current;
    // The echo of our own correction says nothing about what the reader wants.
    if (!element || Math.abs(element.scrollTop - placed.current) < 1) return;
    placed.current = -1;
    look(element);
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (measure(content.current, sizes.map, watcher.current)) {
      sizesChanged();
      return; // Rendered again before anything is painted.
    }
    const target = anchored(live.current.anchor, offsets, indexOf, element.clientHeight - tail, element.scrollTop);
    if (Math.abs(element.scrollTop - target) >= 1) {
      element.scrollTop = target;
      placed.current = element.scrollTop;
    }
    look(element);
  });

  useEffect(() => {
    const { map } = sizes;
    const rowsWatched = new RowWatcher((element, height) => {
      if (note(element, height, map)) sizesChanged();
    });
    const viewport = new ResizeObserver(() => sizesChanged());
    watcher.current = rowsWatched;
    for (const row of content.current?.children ?? []) rowsWatched.watch(row);
    if (scroller.current) viewport.observe(scroller.current);
    return () => {
      rowsWatched.stop();
      viewport.disconnect();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The map stays the same for as long as the list lives.
  }, []);

  function jump(anchor: Anchor): void {
    live.current = { ...live.current, anchor };
    // A scroll event that is on its way already is older than this wish.
    placed.current = scroller.current?.scrollTop ?? -1;
    setView(live.current);
  }

  useImperativeHandle(ref, () => ({
    toEnd: () => jump({ stick: true, marks: [] }),
    toRow: (key, at) => jump({ stick: false, marks: [{ key, top: at }] }),
    element: () => scroller.current,
  }));

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Arrow keys walk through the rows.
    <div
      ref={scroller}
      className={styles.scroller}
      role="log"
      aria-live="off"
      aria-label={label}
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- A scrolling region needs the keyboard.
      data-region="timeline"
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} style={{ height: (offsets.at(-1) ?? 0) + tail }}>
        <div ref={content} className={styles.rows} style={{ top: offsets[first] ?? 0 }}>
          {rows.slice(first, last + 1).map(render)}
        </div>
      </div>
    </div>
  );
}
