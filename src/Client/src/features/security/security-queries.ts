import type { NewRecoveryCodes, PasskeyCeremony, ProviderWay, TotpSecret } from "@/contracts/wire";
import { request } from "@/lib/http";
import { withProof } from "@/lib/proof";
import { createPasskey } from "@/lib/webauthn";

const at = "/account/factors";

export const startCodes = () => withProof(() => request<TotpSecret>("POST", `${at}/totp`));
export const confirmCodes = (code: string) =>
  withProof(() => request<NewRecoveryCodes>("POST", `${at}/totp/confirm`, { code }));
export const removeCodes = () => withProof(() => request<undefined>("DELETE", `${at}/totp`));
export const renewRecoveryCodes = () => withProof(() => request<NewRecoveryCodes>("POST", `${at}/recovery-codes`));

/** The person is asked for a name first: some browsers make a passkey only right after a click. */
export async function addPasskey(name: string): Promise<NewRecoveryCodes> {
  const begun = await withProof(() => request<PasskeyCeremony>("POST", `${at}/passkeys/options`));
  const passkey = { ceremony: begun.ceremony, credential: await createPasskey(begun.options) };
  return request<NewRecoveryCodes>("POST", `${at}/passkeys`, { name, passkey });
}

export const renamePasskey = (id: string, name: string) =>
  request<undefined>("PATCH", `${at}/passkeys/${id}`, { name });
export const removePasskey = (id: string) => withProof(() => request<undefined>("DELETE", `${at}/passkeys/${id}`));

/** Leaves the page for a provider, which leads back to these settings. */
export async function goToLink(provider: string): Promise<void> {
  const way = await withProof(() => request<ProviderWay>("POST", `/account/identities/${provider}`));
  location.assign(way.location);
}

export const unlinkProvider = (provider: string) =>
  withProof(() => request<undefined>("DELETE", `/account/identities/${provider}`));
