import { lazy as once } from "react";

/** How long is waited before a part that could not be had is asked for again; a minute in all, as long as a server takes to come back. */
const pauses = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

const styleTimeout = 10_000;

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** Style sheets that could not be had. Those that are still on their way are not among them: who waits for one must not lose it. */
const failed = new Set<HTMLLinkElement>();
addEventListener("error", ({ target }) => target instanceof HTMLLinkElement && failed.add(target), true);

/** A style sheet that failed is not asked for again by who asks for its part again. */
function styleAgain(link: HTMLLinkElement): Promise<void> {
  failed.delete(link);
  const again = link.cloneNode() as HTMLLinkElement;
  const loaded = new Promise<void>((resolve, reject) => {
    again.addEventListener("load", () => resolve());
    again.addEventListener("error", () => reject(new Error(`There is no ${again.href}`)));
  });
  link.replaceWith(again);
  return Promise.race([loaded, pause(styleTimeout)]);
}

const stylesAgain = () => Promise.all([...failed].map(styleAgain));

/** Asks for a part of the client until it is there: a line that is gone for a moment, or a server that starts again, takes nothing from the page. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  let asked = load();
  for (const ms of pauses) {
    try {
      return await asked;
    } catch {
      await pause(ms);
      asked = stylesAgain().then(load); // Without its styles it is not there.
    }
  }

  return asked;
}

/** As React's own, for parts that are asked for until they are there. */
export const lazy: typeof once = (load) => once(() => loadPart(load));
