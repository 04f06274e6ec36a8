import type { MentionScope, MessageCalls, UserId } from "@/contracts/wire";
import { calledIn } from "@/text/called";
import { personNamed, usePeople } from "./people";
import { myId } from "./session";

/** Whom a text calls, of those whose names are known here; the server leaves out who is not in the room. */
export function peopleCalled(names: readonly string[]): UserId[] {
  const people = usePeople.getState();
  const me = myId();
  return names.flatMap((name) => {
    const id = personNamed(people, name)?.id;
    return id === undefined || id === me ? [] : [id];
  });
}

/** Whom a text calls once it is edited. All are called only by sending, where it is asked first; here that can stay or end. */
export function callsOfEdit(text: string, before: MentionScope | undefined): MessageCalls {
  const { names, scope } = calledIn(text);
  return { mentions: peopleCalled(names), ...(before !== undefined && scope === before && { calls: before }) };
}
