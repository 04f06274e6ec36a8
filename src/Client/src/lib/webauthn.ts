import { Refused } from "./refused";

/** What the server and the authenticator exchange, as JSON (WebAuthn, level 3). Done by hand: not every browser has `parseRequestOptionsFromJSON`. */
interface Descriptor {
  id: string;
  type: "public-key";
  transports?: AuthenticatorTransport[];
}
type CreationJson = Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Descriptor[];
};
type RequestJson = Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> & {
  challenge: string;
  allowCredentials?: Descriptor[];
};

/** Passkeys belong to a domain: pages of a bare address, and of plain http, have none. */
export const hasPasskeys = () => "PublicKeyCredential" in window && !/^[\d.]+$|:/.test(location.hostname);

/** Whether the browser can offer passkeys in the field for the name. */
export async function canOfferPasskeys(): Promise<boolean> {
  if (!hasPasskeys() || !("isConditionalMediationAvailable" in PublicKeyCredential)) return false;
  return PublicKeyCredential.isConditionalMediationAvailable();
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const known = (list: Descriptor[] = []) => list.map((entry) => ({ ...entry, id: bytes(entry.id) }));

/** A browser asks one thing at a time: what was asked before ends first. */
let asked: { stop: AbortController; ended: Promise<unknown> } | undefined;

async function ask(run: (signal: AbortSignal) => Promise<Credential | null>): Promise<PublicKeyCredential> {
  asked?.stop.abort();
  await asked?.ended;
  const stop = new AbortController();
  const answer = run(stop.signal);
  asked = { stop, ended: answer.catch(() => undefined) };
  try {
    return (await answer) as PublicKeyCredential;
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    const code = { AbortError: "passkey-aborted", InvalidStateError: "passkey-known" }[name] ?? "passkey-stopped";
    throw new Refused({ code, detail: "" });
  }
}

export const stopAsking = () => asked?.stop.abort();

const outer = (credential: PublicKeyCredential) => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
});

/** Makes a passkey. Throws `passkey-known` when the authenticator has one of this account, `passkey-stopped` when the person gave up. */
export async function createPasskey(options: unknown): Promise<unknown> {
  const json = options as CreationJson;
  const publicKey = {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: known(json.excludeCredentials),
  };
  const credential = await ask((signal) => navigator.credentials.create({ publicKey, signal }));
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    ...outer(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

/** Asks for a passkey. `quietly`: in the list under the field for the name, until it is chosen or `stopAsking`. */
export async function getPasskey(options: unknown, quietly = false): Promise<unknown> {
  const json = options as RequestJson;
  const publicKey = { ...json, challenge: bytes(json.challenge), allowCredentials: known(json.allowCredentials) };
  const credential = await ask((signal) =>
    navigator.credentials.get({ publicKey, signal, ...(quietly && { mediation: "conditional" as const }) }),
  );
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    ...outer(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle && { userHandle: text(response.userHandle) }),
    },
  };
}
