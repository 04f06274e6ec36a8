import type { ReactNode } from "react";
import type { MessageFile } from "@/contracts/wire";
import { filePath } from "@/lib/files/message-file";
import { variantOf } from "@/lib/files/shown";
import { classes } from "./classes";
import { FileIcon } from "./file-icon";
import styles from "./file-face.module.css";

interface Props {
  file: Pick<MessageFile, "type" | "name" | "placeholder">;
  /** Where its picture is; undefined: there is none. */
  src: string | undefined;
  className?: string | undefined;
  /** What stands over it. */
  children?: ReactNode;
}

/** What a file looks like, small and cut to its place; the sign of its kind where there is no picture, or none that can be shown. */
export const FileFace = ({ file: { type, name, placeholder }, src, className, children }: Props) => (
  <span className={classes(styles.face, className)}>
    {(src !== undefined || !children) && <FileIcon type={type} name={name} />}
    {placeholder !== undefined && <Blur placeholder={placeholder} className={styles.blur} />}
    {src !== undefined && (
      <img
        src={src}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={({ currentTarget }) => (currentTarget.hidden = true)}
      />
    )}
    {children}
  </span>
);

/** Where the small picture of a picture or film is. */
export const facePath = (file: MessageFile): string | undefined =>
  file.kind === "image" ? filePath(file.id, variantOf(file)) : file.thumb ? filePath(file.id, "thumb") : undefined;

/** Stands where a picture comes. */
export const Blur = ({ placeholder, className }: { placeholder: string; className: string | undefined }) => (
  <img className={className} src={`data:image/webp;base64,${placeholder}`} alt="" aria-hidden />
);
