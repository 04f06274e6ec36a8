import { LogIn } from "lucide-react";
import { useSession } from "@/lib/session";
import { Button } from "@/ui/button";
import styles from "./entry-form.module.css";

interface Props {
  busy: boolean;
  /** Only these; all when absent. */
  of?: readonly string[];
  label: (provider: string) => string;
  onGo: (id: string) => void;
}

/** A button for each provider that the server knows. */
export function ProviderWays({ busy, of, label, onGo }: Props) {
  const providers = useSession(({ server }) => server?.providers) ?? [];
  return providers
    .filter(({ id }) => of?.includes(id) ?? true)
    .map(({ id, name }) => (
      <Button key={id} className={styles.way} disabled={busy} onClick={() => onGo(id)}>
        <LogIn size={16} strokeWidth={1.75} aria-hidden />
        {label(name)}
      </Button>
    ));
}
