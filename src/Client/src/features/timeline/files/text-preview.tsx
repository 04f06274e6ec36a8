import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { t } from "@/i18n/t";
import { filePath } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import { firstBytes } from "@/lib/http";
import { Refused } from "@/lib/refused";
import { CodeText } from "@/text/code-text";
import { highlight } from "@/text/highlight";
import type { CodeNode } from "@/text/highlight";
import { TroubleNote } from "@/ui/trouble-note";
import styles from "./files.module.css";

/** So many bytes are looked at. */
const most = 4096;

async function beginning(path: string): Promise<string> {
  const answer = await firstBytes(path, most);
  if (!answer.ok) throw new Refused({ code: answer.status === 404 ? "not-found" : "unavailable", detail: "" });
  const bytes = new Uint8Array(await answer.arrayBuffer()).subarray(0, most);
  // The cut may go through a letter: what is left of it is not shown.
  return new TextDecoder().decode(bytes, { stream: true }).replaceAll("\r\n", "\n");
}

/** The first lines of a text. */
export function TextPreview({ file: { id, name, size } }: { file: MessageFile }) {
  const found = useQuery({ queryKey: ["files", id, "text"], queryFn: () => beginning(filePath(id)), retry: false });
  const [nodes, setNodes] = useState<CodeNode[]>();
  const text = found.data;

  useEffect(() => {
    let ended = false;
    const language = name.split(".").at(-1)?.toLowerCase() ?? "";
    if (text === undefined) return;
    void highlight(language, text).then(
      (found) => !ended && setNodes(found),
      () => undefined, // It is read without colours then.
    );
    return () => void (ended = true);
  }, [text, name]);

  if (found.error) {
    const gone = found.error instanceof Refused && found.error.code === "not-found";
    return <TroubleNote trouble={gone ? "gone" : "failed"} name={name} onRetry={() => void found.refetch()} />;
  }
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolling region needs the keyboard. */}
      <pre className={styles.code} tabIndex={0} aria-label={name} aria-busy={text === undefined} dir="auto">
        <code>{nodes ? <CodeText nodes={nodes} /> : text}</code>
      </pre>
      {size > most && <p className={styles.cut}>{t("files.previewCut")}</p>}
    </>
  );
}
