import { Ban, MessageCircle } from "lucide-react";
import { useState } from "react";
import type { UserId } from "@/contracts/wire";
import { ProfileCard } from "@/features/people/profile-card";
import { t } from "@/i18n/t";
import { setBlocked, useIsBlocked } from "@/lib/blocks";
import { closeProfileCard, useProfileCard } from "@/lib/profile-card";
import { myId } from "@/lib/session";
import { tellFailure } from "@/lib/toast";
import { Button } from "@/ui/button";
import { startDirect } from "./start-direct";

function BlockButton({ user }: { user: UserId }) {
  const blocked = useIsBlocked(user);
  const [busy, setBusy] = useState(false);

  async function toggle() {
    setBusy(true);
    try {
      await setBlocked(user, !blocked);
    } catch (error) {
      tellFailure(error);
    }
    setBusy(false);
  }

  return (
    <Button busy={busy} onClick={() => void toggle()}>
      <Ban size={16} strokeWidth={1.75} aria-hidden />
      {t(blocked ? "card.unblock" : "card.block")}
    </Button>
  );
}

/** The card of whoever's name was pressed, with what the rest of the app can do with them. */
export function PersonCard() {
  const card = useProfileCard(({ card }) => card);
  const blocked = useIsBlocked(card?.user ?? "");
  if (!card) return null;
  const self = card.user === myId();
  return (
    <ProfileCard
      key={card.user}
      user={card.user}
      anchor={card.anchor}
      onClose={closeProfileCard}
      actions={
        <>
          {!blocked && (
            <Button
              look="accent"
              onClick={() => {
                closeProfileCard();
                void startDirect(card.user);
              }}
            >
              <MessageCircle size={16} strokeWidth={1.75} aria-hidden />
              {t(self ? "conversation.notes" : "conversation.message")}
            </Button>
          )}
          {!self && <BlockButton user={card.user} />}
        </>
      }
    />
  );
}
