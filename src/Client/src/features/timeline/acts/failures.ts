import { create } from "zustand";
import type { RoomId } from "@/contracts/wire";
import { refusalText } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { act } from "./acts";
import type { ActMethod } from "./acts";

/** Why the last thing that was to be done to a message was not done; shown at the message. */
const useFailures = create<{ byMessage: Readonly<Record<string, string>> }>(() => ({ byMessage: {} }));

const keyOf = (room: RoomId, message: number) => `${room} ${message}`;
const shownFor = 8_000;

export const useFailure = (room: RoomId, message: number | undefined) =>
  useFailures(({ byMessage }) => (message === undefined ? undefined : byMessage[keyOf(room, message)]));

function setFailure(key: string, text: string | undefined): void {
  useFailures.setState(({ byMessage }) => {
    const { [key]: _, ...rest } = byMessage;
    return { byMessage: text === undefined ? rest : { ...rest, [key]: text } };
  });
}

/** Does something to a message; what goes wrong stands at it for some seconds. */
export const actAndTell = (room: RoomId, message: number, method: ActMethod, text?: string): Promise<void> =>
  tell(room, message, () => act(room, message, method, text));

/** As {@link actAndTell} for what throws when it goes wrong. */
export const tryAndTell = (room: RoomId, message: number, run: () => Promise<void>): Promise<void> =>
  tell(room, message, async () => {
    try {
      await run();
    } catch (error) {
      return { code: codeOf(error), detail: "" };
    }
    return undefined;
  });

type Refusal = { code: string; detail: string } | undefined;

/** Does something to a message; what goes wrong stands at it for some seconds. */
export async function tell(room: RoomId, message: number, run: () => Promise<Refusal>): Promise<void> {
  const key = keyOf(room, message);
  setFailure(key, undefined);
  const refused = await run();
  if (!refused) return;
  const words = refusalText(refused.code, refused.detail);
  setFailure(key, words);
  setTimeout(() => useFailures.getState().byMessage[key] === words && setFailure(key, undefined), shownFor);
}
