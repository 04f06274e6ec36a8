import { Bell, BellRing, X } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { AddButton } from "@/features/composer/add-button";
import { Barrier } from "@/features/composer/barrier";
import { Composer } from "@/features/composer/composer";
import type { ComposerHandle } from "@/features/composer/composer";
import { useBarrier } from "@/features/rooms/barrier";
import { editLastReply } from "@/features/timeline/threads/edit-last-reply";
import { ThreadView } from "@/features/timeline/threads/thread-view";
import { refusalText, t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { isRequest } from "@/lib/conversation";
import { codeOf } from "@/lib/refused";
import { navigate, roomPath, threadPath } from "@/lib/router";
import { useSession } from "@/lib/session";
import { follow } from "@/lib/thread-acts";
import { threadKey, useMark } from "@/lib/threads";
import { chat } from "@/realtime/chat";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import { PanelFrame } from "@/ui/panel-frame";
import panel from "@/ui/side-panel.module.css";
import { openOverlay } from "./overlay";
import styles from "./thread-panel.module.css";
import { useFiles } from "./use-files";
import { useThreadSeen } from "./use-thread-seen";
import { useWriting } from "./use-writing";

interface Props {
  room: RoomView;
  /** The seq of the message that the thread is about. */
  root: number;
  /** The seq of the reply to show. */
  reply: number | undefined;
  title: string;
}

/** A thread beside the room, with a field of its own. */
export function ThreadPanel({ room, root, reply, title }: Props) {
  const { id } = room;
  const draft = threadKey(id, root);
  const maxBytes = useSession(({ server }) => server?.messageBytes ?? 16 * 1024);
  const composer = useRef<ComposerHandle>(null);
  const [echo, setEcho] = useState(false);
  const [failure, setFailure] = useState<string>();
  const mark = useMark(id, root);
  const barrier = useBarrier(room);
  const writing = useWriting(id, title, composer, { root, echo, onUp: () => editLastReply(id, root) });
  const files = useFiles(id, title, root);
  const onSeen = useThreadSeen(id, root);
  const toEnd = useRef<() => void>(undefined);
  const handle = useCallback((go: () => void) => void (toEnd.current = go), []);
  const onTyping = useCallback(() => chat.typing(id), [id]);
  const endTarget = useCallback(() => navigate(threadPath(id, root), { replace: true }), [id, root]);
  const close = () => navigate(roomPath(id), { replace: true });
  const following = mark?.following ?? false;

  function toggle(): void {
    setFailure(undefined);
    follow(id, root, !following).catch((error: unknown) => setFailure(refusalText(codeOf(error))));
  }

  return (
    <PanelFrame label={t("thread.title")} className={styles.thread} onClose={close}>
      <header className={panel.header}>
        <div className={styles.titles}>
          <h2>{t("thread.title")}</h2>
          <span className={styles.room} dir="auto">
            {title}
          </span>
        </div>
        {mark && (
          <IconButton
            icon={following ? BellRing : Bell}
            label={t(following ? "thread.unfollow" : "thread.follow")}
            aria-pressed={following}
            onClick={toggle}
          />
        )}
        <IconButton icon={X} label={t("thread.close")} shortcut={keysOf("close")} onClick={close} />
      </header>
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      )}
      <ThreadView
        room={room}
        root={root}
        writes={barrier === undefined && !isRequest(room)}
        onSeen={onSeen}
        onEdit={writing.onEdit}
        handle={handle}
        target={reply}
        onTarget={endTarget}
      />
      {barrier ? (
        <Barrier draft={draft} {...barrier} />
      ) : (
        !isRequest(room) && (
          <div className={styles.foot}>
            <Composer
              ref={composer}
              room={id}
              draft={draft}
              name={title}
              hint={t("thread.hint")}
              maxBytes={maxBytes}
              add={
                <AddButton
                  onFiles={files.add}
                  onPoll={() => {
                    openOverlay({ kind: "poll", room: id, thread: root, ...(echo && { echo }) });
                    setEcho(false);
                  }}
                />
              }
              held={writing.held || files.broken}
              tiles={files.tiles}
              beside={files.voice}
              full={files.count > 0}
              onFiles={files.add}
              above={writing.above}
              onSend={(text) => {
                const sent = writing.onSend(text);
                if (sent) {
                  setEcho(false);
                  toEnd.current?.();
                }
                return sent;
              }}
              onTyping={onTyping}
              onEscape={close}
              onUp={writing.onUp}
            />
            <label className={styles.echo}>
              <input type="checkbox" checked={echo} onChange={({ target }) => setEcho(target.checked)} />
              <span>{t("thread.echo", { room: title })}</span>
            </label>
          </div>
        )
      )}
      {barrier === undefined && !isRequest(room) && files.drop}
    </PanelFrame>
  );
}
