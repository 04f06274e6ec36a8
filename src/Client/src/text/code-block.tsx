import { Check, Copy } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { t } from "@/i18n/t";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import { CodeText } from "./code-text";
import type { CodeNode } from "./highlight";
import styles from "./text.module.css";

const folded = 25;

/** The first lines of a text, and how many there are, without cutting all of them apart. */
function firstLines(text: string, most: number): { first: string; count: number } {
  let count = 1;
  let end = text.length;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (count++ === most) end = at;
  }
  return { first: text.slice(0, end), count };
}

export function CodeBlock({ code, language }: { code: string; language: string }) {
  const [copied, setCopied] = useState(false);
  const [open, setOpen] = useState(false);
  const { first, count } = useMemo(() => firstLines(code, folded), [code]);
  const long = count > folded;
  const shown = long && !open ? first : code;
  const coloured = useColours(language, shown);
  return (
    <figure className={styles.fence} dir="ltr">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolling region needs the keyboard. */}
      <pre className={styles.pre} tabIndex={0} aria-label={language ? t("text.codeIn", { language }) : t("text.code")}>
        <code>{coloured ? <CodeText nodes={coloured} /> : shown}</code>
      </pre>
      <figcaption className={styles.codeActions}>
        {language && <span className={styles.language}>{language}</span>}
        <IconButton
          small
          icon={copied ? Check : Copy}
          label={t(copied ? "app.copied" : "text.copyCode")}
          onClick={() => void copyText(code).then(setCopied)}
          onBlur={() => setCopied(false)}
        />
      </figcaption>
      {long && (
        <button type="button" className={styles.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("timeline.showLess") : t("text.showLines", { count })}
        </button>
      )}
    </figure>
  );
}

/** The code in colours, once its language has arrived; colours change no measures. */
function useColours(language: string, code: string): readonly CodeNode[] | undefined {
  const [found, setFound] = useState<{ code: string; nodes: readonly CodeNode[] }>();
  useEffect(() => {
    if (!language) return;
    let wanted = true;
    void import("./highlight")
      .then(({ highlight }) => highlight(language, code))
      .then((nodes) => {
        if (wanted && nodes) setFound({ code, nodes });
      })
      .catch(() => undefined); // Not there while offline: the code stays in one colour.
    return () => void (wanted = false);
  }, [language, code]);
  return found?.code === code ? found.nodes : undefined;
}
