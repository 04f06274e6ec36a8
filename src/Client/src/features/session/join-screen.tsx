import { useEffect, useState } from "react";
import type { InvitationPreview } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { requestOnce } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { EntryScreen } from "./entry-screen";
import { SignUpScreen } from "./sign-up-screen";

/** Where an invitation to the server leads: what it is, then making an account with it. */
export function JoinScreen({ code, signInPath }: { code: string; signInPath: string }) {
  const [preview, setPreview] = useState<InvitationPreview>();
  const [failed, setFailed] = useState<string>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let current = true;
    requestOnce<InvitationPreview>("GET", `/invitations/${encodeURIComponent(code)}`)
      .then((found) => current && setPreview(found))
      .catch((error: unknown) => current && setFailed(codeOf(error)));
    return () => {
      current = false;
    };
  }, [code, tries]);

  function again() {
    setFailed(undefined);
    setTries((count) => count + 1);
  }

  if (preview) {
    const text = [t("join.by", { name: preview.by }), preview.role === "guest" && t("join.guest")];
    return (
      <SignUpScreen
        signInPath={signInPath}
        invitation={{ code, title: t("join.title", { server: preview.server }), text: text.filter(Boolean).join(" ") }}
      />
    );
  }
  if (failed === undefined) return null;
  const gone = failed === "not-found";
  return (
    <EntryScreen
      title={gone ? t("join.gone") : t("join.error")}
      text={gone ? t("join.goneText") : refusalText(failed)}
      footer={
        <>
          {t("session.haveAccount")} <Link href={signInPath}>{t("session.signIn")}</Link>
        </>
      }
    >
      {!gone && <Button onClick={again}>{t("app.retry")}</Button>}
    </EntryScreen>
  );
}
