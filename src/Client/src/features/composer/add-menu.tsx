import { Camera, ChartColumn, Image, Paperclip, Plus } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import "@/i18n/en-poll";
import { pickFiles } from "@/lib/files/pick";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";

interface Props {
  /** Undefined where no files are taken. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
  onPoll: () => void;
}

/** What can be put into the room besides text. */
export function AddMenu({ onFiles, onPoll }: Props) {
  const pick = (wanted?: Parameters<typeof pickFiles>[0]) => () =>
    void pickFiles(wanted).then((files) => files.length > 0 && onFiles?.(files));
  return (
    <Menu trigger={<IconButton icon={Plus} label={t("composer.add")} />}>
      {onFiles && (
        <>
          <MenuItem icon={Paperclip} onSelect={pick()}>
            {t("files.pick")}
          </MenuItem>
          {matchMedia("(pointer: coarse)").matches && (
            <>
              <MenuItem icon={Image} onSelect={pick({ accept: "image/*,video/*" })}>
                {t("files.pickMedia")}
              </MenuItem>
              <MenuItem icon={Camera} onSelect={pick({ accept: "image/*", capture: true, several: false })}>
                {t("files.camera")}
              </MenuItem>
            </>
          )}
          <MenuLine />
        </>
      )}
      <MenuItem icon={ChartColumn} onSelect={onPoll}>
        {t("poll.ask")}
      </MenuItem>
    </Menu>
  );
}
