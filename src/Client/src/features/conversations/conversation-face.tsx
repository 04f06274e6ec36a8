import type { RoomView } from "@/contracts/wire";
import { isNotes, othersOf, partnerOf } from "@/lib/conversation";
import { useName } from "@/lib/people";
import { usePresence } from "@/lib/presence";
import { myId } from "@/lib/session";
import { Avatar } from "@/ui/avatar";
import styles from "./conversations.module.css";

function Face({ id }: { id: string }) {
  return <Avatar id={id} name={useName(id)} small />;
}

/** Who one talks with, as a picture: one face with its presence, or two of a group. */
export function ConversationFace({ room }: { room: RoomView }) {
  const me = myId();
  const partner = partnerOf(room, me);
  const id = partner ?? me;
  const name = useName(id);
  const presence = usePresence(partner);
  if (partner !== undefined || isNotes(room, me)) return <Avatar id={id} name={name} small presence={presence} />;
  const others = othersOf(room, me);
  return (
    <span className={styles.faces} aria-hidden>
      {(others.length ? others : [me]).slice(0, 2).map((other) => (
        <Face key={other} id={other} />
      ))}
    </span>
  );
}
