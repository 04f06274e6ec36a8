import type { ComponentProps } from "react";
import type { UserId } from "@/contracts/wire";
import { useName } from "@/lib/people";
import { openProfileCard } from "@/lib/profile-card";
import { t } from "@/i18n/t";
import { classes } from "./classes";
import styles from "./person-button.module.css";

/** Somebody's face or name that opens their card. */
export function PersonButton({ id, className, ...rest }: ComponentProps<"button"> & { id: UserId }) {
  const name = useName(id);
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      data-tip={name === undefined ? undefined : t("card.open", { name })}
      {...rest}
      className={classes(styles.button, className)}
      onClick={(event) => openProfileCard(id, event.currentTarget)}
    />
  );
}
