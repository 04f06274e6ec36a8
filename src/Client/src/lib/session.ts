import { create } from "zustand";
import type { Me, ServerInfo, SessionInfo } from "@/contracts/wire";
import { onSignedOut, request, requestOnce } from "./http";
import { withLock } from "./locks";
import { Refused, codeOf } from "./refused";
import { serverNow } from "./server-clock";

interface SessionState {
  status: "unknown" | "in" | "out";
  me: Me | undefined;
  expiresAt: number;
  server: ServerInfo | undefined;
  /** True when the session ended without the person asking for it. */
  lost: boolean;
  /** Why one cannot come in: the account was disabled, by whom is not told. */
  disabled: { reason: string | undefined; until: number | undefined } | undefined;
}

export const useSession = create<SessionState>(() => ({
  status: "unknown",
  me: undefined,
  expiresAt: 0,
  server: undefined,
  lost: false,
  disabled: undefined,
}));

export const useMe = () => useSession((state) => state.me);
export const myId = () => useSession.getState().me?.id ?? "";

const early = 60_000;
const tabs = new BroadcastChannel("livechat.session");
let timer: ReturnType<typeof setTimeout> | undefined;

function accept({ me, accessExpiresAt }: SessionInfo): void {
  useSession.setState({ status: "in", me, expiresAt: accessExpiresAt, lost: false, disabled: undefined });
  clearTimeout(timer);
  timer = setTimeout(() => void renewSession(), Math.max(1_000, accessExpiresAt - serverNow() - early));
}

function end(lost: boolean): void {
  clearTimeout(timer);
  const before = useSession.getState();
  const stillLost = before.status === "out" && before.lost; // Hearing it twice does not make it one's own wish.
  useSession.setState({ status: "out", me: undefined, expiresAt: 0, lost: lost || stillLost });
}

tabs.onmessage = ({ data }: MessageEvent<{ kind: "renewed" | "in"; info: SessionInfo } | { kind: "out" }>) => {
  if (data.kind === "out") end(false);
  else if (data.kind === "in" || data.info.me.id === useSession.getState().me?.id) accept(data.info);
};

/** The server said that the account is disabled. */
export function noteDisabled({ reason, until }: { reason?: string; until?: number }): void {
  useSession.setState({ disabled: { reason, until } });
}

export function changeMe(me: Me): void {
  useSession.setState({ me });
}

/** Gets a new access token, once for all tabs. False: signed out, or the server cannot be reached. */
export async function renewSession(): Promise<boolean> {
  const before = useSession.getState().expiresAt;
  return withLock("livechat.renew", async () => {
    const now = useSession.getState();
    if (now.expiresAt > before && now.expiresAt - serverNow() > early) return true; // Another tab was quicker.
    try {
      const info = await requestOnce<SessionInfo>("POST", "/session/refresh", {});
      accept(info);
      tabs.postMessage({ kind: "renewed", info });
      return true;
    } catch (error) {
      if (codeOf(error) === "signed-out") end(now.status === "in");
      else timer = setTimeout(() => void renewSession(), 5_000);
      return false;
    }
  });
}

/** Before a connection is opened: a token that is still good for a while. False: signed out. */
export async function ensureSession(verify: boolean): Promise<boolean> {
  if (useSession.getState().expiresAt - serverNow() < early) await renewSession();
  else if (verify) await loadSession().catch(() => undefined);
  return useSession.getState().status !== "out";
}

export async function loadSession(): Promise<void> {
  try {
    accept(await request<SessionInfo>("GET", "/session"));
  } catch (error) {
    if (codeOf(error) !== "signed-out") throw error;
    end(useSession.getState().status === "in");
  }
}

export async function loadServer(): Promise<ServerInfo> {
  const server = await requestOnce<ServerInfo>("GET", "/server");
  useSession.setState({ server });
  return server;
}

/** Goes in by the door at `path`, whatever it wants to be shown. */
export async function enter(path: string, body: Record<string, unknown>): Promise<void> {
  useSession.setState({ disabled: undefined });
  const info = await requestOnce<SessionInfo>("POST", path, body).catch((error: unknown) => {
    if (error instanceof Refused && error.code === "account-disabled") {
      const { reason, retryAfterMs } = error;
      noteDisabled({
        ...(reason !== undefined && { reason }),
        ...(retryAfterMs !== undefined && { until: serverNow() + retryAfterMs }),
      });
    }
    throw error;
  });
  accept(info);
  tabs.postMessage({ kind: "in", info });
}

export const signIn = (name: string, password: string) => enter("/session", { name, password });

export const signUp = (name: string, password: string, displayName: string, invitation = "") =>
  enter("/session/sign-up", { name, password, ...(displayName && { displayName }), ...(invitation && { invitation }) });

export async function signOut(): Promise<void> {
  try {
    await request("DELETE", "/session");
  } catch (error) {
    if (codeOf(error) !== "signed-out") throw error;
  }
  end(false);
  tabs.postMessage({ kind: "out" });
}

onSignedOut(renewSession);
