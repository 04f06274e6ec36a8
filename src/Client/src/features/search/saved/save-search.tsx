import { Bookmark, BookmarkCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { t } from "@/i18n/t";
import { loadSearches, useSavedSearch, useSavedSearches } from "@/lib/search/saved-searches";
import { IconButton } from "@/ui/icon-button";
import { SaveDialog } from "./save-dialog";

interface Props {
  /** All that is looked for, with the room where. */
  query: string;
  onShow: () => void;
}

/** Keeps what is searched for now; what is kept already leads to the list of them. */
export function SaveSearch({ query, onShow }: Props) {
  const [asks, setAsks] = useState(false);
  const isKnown = useSavedSearches(({ all }) => all !== undefined);
  const saved = useSavedSearch(query);
  useEffect(() => {
    if (!isKnown) void loadSearches();
  }, [isKnown]);
  return (
    <>
      {saved ? (
        <IconButton icon={BookmarkCheck} label={t("search.isSaved")} onClick={onShow} />
      ) : (
        <IconButton icon={Bookmark} label={t("search.save")} onClick={() => setAsks(true)} />
      )}
      {asks && <SaveDialog query={query} onClose={() => setAsks(false)} />}
    </>
  );
}
