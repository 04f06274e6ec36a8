import {
  Bold,
  Code,
  EyeOff,
  Italic,
  Link2,
  List,
  ListOrdered,
  Pencil,
  Quote,
  SquareCode,
  Strikethrough,
  View,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { KeyboardEvent } from "react";
import { t } from "@/i18n/t";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import styles from "./composer.module.css";
import { formatKeys } from "./formats";
import type { Format } from "./formats";

const buttons: readonly (readonly [Format, LucideIcon])[] = [
  ["bold", Bold],
  ["italic", Italic],
  ["strike", Strikethrough],
  ["link", Link2],
  ["code", Code],
  ["block", SquareCode],
  ["quote", Quote],
  ["bullets", List],
  ["numbers", ListOrdered],
  ["spoiler", EyeOff],
];

function keysFor(format: Format): string | undefined {
  const name = formatKeys.find((each) => each === format);
  return name && keysOf(name);
}

interface Props {
  preview: boolean;
  onFormat: (format: Format) => void;
  onPreview: () => void;
}

/** One stop for the tab key; the arrows walk inside. */
export function FormatBar({ preview, onFormat, onPreview }: Props) {
  function walk(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:enabled")];
    const turned = document.dir === "rtl" ? -step : step;
    const at = all.indexOf(event.target as HTMLButtonElement);
    all.at((at + turned) % all.length)?.focus();
    event.preventDefault();
  }

  return (
    <div className={styles.bar} role="toolbar" aria-label={t("format.title")} onKeyDown={walk}>
      {buttons.map(([format, icon], index) => (
        <IconButton
          key={format}
          icon={icon}
          label={t(`format.${format}`)}
          shortcut={keysFor(format)}
          tabIndex={index === 0 && !preview ? 0 : -1}
          disabled={preview}
          onMouseDown={(event) => event.preventDefault()} // The selection stays in the field.
          onClick={() => onFormat(format)}
        />
      ))}
      <IconButton
        icon={preview ? Pencil : View}
        label={t(preview ? "format.write" : "format.preview")}
        className={styles.last}
        aria-pressed={preview}
        tabIndex={preview ? 0 : -1}
        onClick={onPreview}
      />
    </div>
  );
}
