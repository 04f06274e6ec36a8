import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import type { ContactRule } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { ChoiceCards } from "@/ui/choice-cards";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { contactRule, setContactRule } from "./conversations-queries";
import styles from "./conversation-dialogs.module.css";

const rules = ["everybody", "sharedRooms", "nobody"] as const;

/** Who may begin a conversation with oneself. */
export function ContactGroup() {
  const queries = useQueryClient();
  const rule = useQuery(contactRule);
  const choose = useMutation({
    mutationFn: (from: ContactRule) => setContactRule(from),
    onSuccess: (_, from) => queries.setQueryData(contactRule.queryKey, { from }),
  });
  if (rule.isPending) return <Skeleton rows={3} look="line" />;
  if (rule.error) {
    return (
      <Notice icon={CloudOff} title={t("privacy.error")} text={refusalText(codeOf(rule.error))} alert>
        <Button onClick={() => void rule.refetch()}>{t("app.retry")}</Button>
      </Notice>
    );
  }
  return (
    <>
      <ChoiceCards
        label={t("privacy.contact")}
        value={choose.isPending ? choose.variables : rule.data.from}
        choices={rules.map((value) => ({
          value,
          name: t(`privacy.contact.${value}`),
          hint: t(`privacy.contact.${value}Hint`),
        }))}
        onChoose={(from) => choose.mutate(from)}
      />
      {choose.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(choose.error))}
        </p>
      )}
    </>
  );
}
