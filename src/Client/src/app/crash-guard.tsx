import { TriangleAlert } from "lucide-react";
import { Component } from "react";
import type { ReactNode } from "react";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

/** Keeps a fault in one pane from taking the others with it. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <Notice icon={TriangleAlert} text={t("app.crash")} alert>
        <Button onClick={() => location.reload()}>{t("app.reload")}</Button>
      </Notice>
    );
  }
}
