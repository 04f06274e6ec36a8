import type { FactorNeeded, PasskeyCeremony, ProviderWay } from "@/contracts/wire";
import { request, requestOnce } from "@/lib/http";
import { enter } from "@/lib/session";
import { getPasskey } from "@/lib/webauthn";

/** What somebody shows: exactly one of these. */
export type Shown =
  | { password: string }
  | { totp: string }
  | { recoveryCode: string }
  | { passkey: { ceremony: string; credential: unknown } };

export const finishSignIn = (step: FactorNeeded, shown: Shown) =>
  enter("/session/factor", { ticket: step.ticket, ...shown });

export const beginFactorPasskey = (step: FactorNeeded) =>
  requestOnce<PasskeyCeremony>("POST", "/session/factor/passkey", { ticket: step.ticket });

export const showProof = (shown: Shown) => request<undefined>("POST", "/session/proof", shown);

export const beginProofPasskey = () => request<PasskeyCeremony>("POST", "/session/proof/passkey");

export async function showPasskey(begun: PasskeyCeremony, quietly = false) {
  return { passkey: { ceremony: begun.ceremony, credential: await getPasskey(begun.options, quietly) } };
}

/** Leaves the page for a provider, which leads back to `/sign-in?step=…`. */
export async function goToProvider(id: string, returnUrl: string, invitation?: string): Promise<void> {
  const wish = { returnUrl, ...(invitation !== undefined && { invitation }) };
  const { location: way } = await requestOnce<ProviderWay>("POST", `/session/providers/${id}`, wish);
  location.assign(way);
}

/** Leaves the page to sign in anew, and comes back to it with `proof=…`. */
export async function proveAtProvider(id: string): Promise<void> {
  const returnUrl = location.pathname + location.search;
  const { location: way } = await request<ProviderWay>("POST", `/session/proof/providers/${id}`, { returnUrl });
  location.assign(way);
}

export const signInWithProvider = (step: string) => enter("/session/provider", { step });

export const signUpWithProvider = (step: string, name: string, displayName: string) =>
  enter("/session/provider/sign-up", { step, name, ...(displayName && { displayName }) });

export async function signInWithPasskey(quietly = false): Promise<void> {
  const begun = await requestOnce<PasskeyCeremony>("POST", "/session/passkey/options", {});
  await enter("/session/passkey", await showPasskey(begun, quietly));
}
