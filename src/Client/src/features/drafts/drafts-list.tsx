import { PencilLine } from "lucide-react";
import "@/i18n/en-drafts";
import { t } from "@/i18n/t";
import { draftAt, draftOf, openDrafts, saveDraft, saveReply, useDrafts } from "@/lib/drafts";
import type { DraftPlace } from "@/lib/drafts";
import { showToast } from "@/lib/toast";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { Notice } from "@/ui/notice";
import { DraftItem } from "./draft-item";

function end(place: DraftPlace): void {
  const { text = "", replyTo } = draftAt(place) ?? {};
  saveReply(place, undefined);
  saveDraft(place, "");
  showToast({
    text: t("drafts.deleted"),
    undo: () => {
      if (draftOf(place) !== "") return;
      saveDraft(place, text);
      saveReply(place, replyTo);
    },
  });
}

/** What one began to write anywhere, the last first. */
export function DraftsList({ before, placeOf }: ListProps) {
  const drafts = useDrafts((state) => state.drafts);
  const open = openDrafts(drafts).toSorted(([, one], [, two]) => two.at - one.at);
  return (
    <ListPage title={t("sidebar.drafts")} before={before}>
      {open.length === 0 && <Notice icon={PencilLine} title={t("drafts.none")} text={t("drafts.noneText")} />}
      <ul>
        {open.map(([place, draft]) => (
          <DraftItem
            key={place}
            place={place}
            draft={draft}
            title={placeOf(place.split("/", 1)[0] ?? "")}
            onDelete={() => end(place)}
          />
        ))}
      </ul>
    </ListPage>
  );
}
