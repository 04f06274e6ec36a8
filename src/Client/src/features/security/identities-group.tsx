import { useMutation } from "@tanstack/react-query";
import { Link2Off } from "lucide-react";
import { useState } from "react";
import type { IdentityView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { longDate } from "@/i18n/time";
import { codeOf } from "@/lib/refused";
import { useAddress } from "@/lib/router";
import { useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Group } from "@/ui/group";
import { IconButton } from "@/ui/icon-button";
import styles from "./security.module.css";
import { goToLink, unlinkProvider } from "./security-queries";

interface Props {
  identities: readonly IdentityView[];
  onChanged: () => Promise<void>;
}

/** Who one is at providers that one can sign in with. */
export function IdentitiesGroup({ identities, onChanged }: Props) {
  const providers = useSession(({ server }) => server?.providers) ?? [];
  const refused = new URL(useAddress(), location.origin).searchParams.get("refused");
  const [leaving, setLeaving] = useState<string>();
  const link = useMutation({ mutationFn: goToLink });
  const nameOf = (provider: string) => providers.find(({ id }) => id === provider)?.name ?? provider;
  const free = providers.filter(({ id }) => !identities.some(({ provider }) => provider === id));
  const code = link.error ? codeOf(link.error) : refused;
  return (
    <Group title={t("identities.title")} text={t("identities.text")}>
      {code !== null && (
        <p className={styles.error} role="alert">
          {code === "already-done" ? t("identities.elsewhere") : refusalText(code)}
        </p>
      )}
      {identities.length > 0 && (
        <ul className={styles.list}>
          {identities.map(({ provider, name, linkedAt }) => (
            <li key={provider} className={styles.row}>
              <div className={styles.what}>
                <p className={styles.name}>{nameOf(provider)}</p>
                <p className={styles.meta}>
                  <bdi>{name}</bdi> · {t("identities.since", { date: longDate(linkedAt) })}
                </p>
              </div>
              <IconButton
                icon={Link2Off}
                label={t("identities.unlink", { provider: nameOf(provider) })}
                onClick={() => setLeaving(provider)}
              />
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <div className={styles.actions}>
          {free.map(({ id, name }) => (
            <Button key={id} disabled={link.isPending} onClick={() => link.mutate(id)}>
              {t("identities.link", { provider: name })}
            </Button>
          ))}
        </div>
      )}
      {leaving !== undefined && (
        <ConfirmDialog
          title={t("identities.unlinkTitle", { provider: nameOf(leaving) })}
          text={t("identities.unlinkText")}
          confirm={t("identities.unlinkAction")}
          work={() => unlinkProvider(leaving).then(onChanged)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Group>
  );
}
