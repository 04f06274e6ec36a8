import { queryOptions } from "@tanstack/react-query";
import type { FactorsView } from "@/contracts/wire";
import { request } from "./http";

/** How one can sign in to one's account. */
export const myFactors = queryOptions({
  queryKey: ["account", "factors"],
  queryFn: () => request<FactorsView>("GET", "/account/factors"),
});
