import type { ComponentProps, MouseEvent } from "react";
import { navigate } from "@/lib/router";

/** An address inside of the app. Opens in another tab when asked to, like every link. */
export function Link({ href, onClick, ...rest }: ComponentProps<"a"> & { href: string }) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(href);
  }
  // eslint-disable-next-line jsx-a11y/anchor-has-content -- Content comes with the rest; Enter is a click on a link.
  return <a {...rest} href={href} onClick={follow} />;
}
