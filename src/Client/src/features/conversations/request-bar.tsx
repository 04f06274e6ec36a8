import { useMutation } from "@tanstack/react-query";
import type { RoomView } from "@/contracts/wire";
import { refusalText, rich, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { answerRequest } from "./conversations-queries";
import styles from "./request-bar.module.css";

type Choice = "accept" | "decline" | "block";

/** Stands where one writes, until a stranger's request is answered. */
export function RequestBar({ room, onGone }: { room: RoomView; onGone: () => void }) {
  const by = room.requestBy ?? "";
  const name = useName(by) ?? t("timeline.someone");
  const answer = useMutation({
    mutationFn: (choice: Choice) =>
      answerRequest(room.id, { accept: choice === "accept", ...(choice === "block" && { block: true }) }),
    onSuccess: (_, choice) => choice !== "accept" && onGone(),
  });
  const choose = (choice: Choice) => ({
    onClick: () => answer.mutate(choice),
    disabled: answer.isPending,
  });
  return (
    <section className={styles.bar} aria-label={t("request.label")}>
      <p className={styles.words}>
        {rich(room.kind === "group" ? "request.group" : "request.direct", { name: <bdi>{name}</bdi> })}{" "}
        <span className={styles.hint}>{t("request.hint")}</span>
      </p>
      {answer.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(answer.error))}
        </p>
      )}
      <div className={styles.choices}>
        <Button look="quiet" {...choose("block")}>
          {t("request.block")}
        </Button>
        <Button {...choose("decline")}>{t("request.decline")}</Button>
        <Button look="accent" {...choose("accept")}>
          {t("request.accept")}
        </Button>
      </div>
    </section>
  );
}
