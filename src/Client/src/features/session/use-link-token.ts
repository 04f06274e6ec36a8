import { useEffect, useState } from "react";

/** What the link brought behind its `#`. Once the page is there it is taken out of the address, so that it stays in no history. */
export function useLinkToken(): string {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get("token") ?? "");
  useEffect(() => {
    if (location.hash) history.replaceState(null, "", location.pathname);
  }, []);
  return token;
}
