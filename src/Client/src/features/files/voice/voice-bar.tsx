import { Check, Square, Trash2 } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { lengthText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { clockTime } from "@/i18n/time";
import "@/i18n/en-files";
import { IconButton } from "@/ui/icon-button";
import { fieldBeside } from "@/features/files/field-beside";
import { record } from "./recorder";
import type { Recorder } from "./recorder";
import styles from "./voice.module.css";

interface Props {
  /** What was said, as a file. */
  onTake: (file: File) => void;
  onClose: () => void;
}

interface Spoken {
  file: File;
  url: string;
}

/** Records until it is stopped; then one listens to it, and takes it or not. */
export function VoiceBar({ onTake, onClose }: Props) {
  const [problem, setProblem] = useState<string>();
  const [spoken, setSpoken] = useState<Spoken>();
  const [seconds, setSeconds] = useState(0);
  const recorder = useRef<Recorder>(undefined);
  const meter = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let ended = false;
    let began = 0;
    let frame = 0;
    const tick = () => {
      frame = requestAnimationFrame(tick);
      setSeconds(Math.floor((performance.now() - began) / 1_000));
      meter.current?.style.setProperty("--level", String(recorder.current?.level() ?? 0));
    };
    record().then(
      (opened) => {
        if (ended) {
          opened.cancel();
          return;
        }
        recorder.current = opened;
        began = performance.now();
        frame = requestAnimationFrame(tick);
      },
      (error: unknown) => {
        const none = error instanceof DOMException && error.name === "NotFoundError";
        setProblem(t(none ? "voice.none" : "voice.denied"));
      },
    );
    return () => {
      ended = true;
      cancelAnimationFrame(frame);
      recorder.current?.cancel();
      recorder.current = undefined;
    };
  }, []);

  // What was pressed before is gone; what one wants next stands last, and has the focus as soon as it is there: no key goes to nothing.
  useLayoutEffect(() => [...(bar.current?.querySelectorAll("button") ?? [])].at(-1)?.focus(), [spoken, problem]);

  useEffect(() => () => (spoken ? URL.revokeObjectURL(spoken.url) : undefined), [spoken]);

  async function stop(): Promise<void> {
    const opened = recorder.current;
    if (!opened) return;
    recorder.current = undefined;
    const { bytes, ending } = await opened.stop();
    const name = `${t("voice.name", { time: clockTime(Date.now()).replace(":", ".") })}.${ending}`;
    setSpoken({ file: new File([bytes], name, { type: bytes.type }), url: URL.createObjectURL(bytes) });
  }

  function leave(how: () => void): void {
    const field = bar.current && fieldBeside(bar.current);
    how();
    field?.focus();
  }

  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={t("voice.title")}>
      <IconButton icon={Trash2} label={t("voice.cancel")} onClick={() => leave(onClose)} />
      {problem !== undefined ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : spoken ? (
        <>
          {/* eslint-disable-next-line jsx-a11y/media-has-caption -- It was said just now. */}
          <audio className={styles.sound} src={spoken.url} controls aria-label={t("voice.title")} />
          <IconButton icon={Check} label={t("voice.add")} onClick={() => leave(() => onTake(spoken.file))} />
        </>
      ) : (
        <>
          <span className={styles.words} role="timer">
            {t("voice.recording", { time: lengthText(seconds) })}
          </span>
          <span ref={meter} className={styles.meter} aria-hidden />
          <IconButton icon={Square} label={t("voice.stop")} onClick={() => void stop()} />
        </>
      )}
    </div>
  );
}
