import { MessageCircle } from "lucide-react";
import { ProfileCard } from "@/features/people/profile-card";
import { t } from "@/i18n/t";
import { closeProfileCard, useProfileCard } from "@/lib/profile-card";
import { myId } from "@/lib/session";
import { Button } from "@/ui/button";
import { startDirect } from "./start-direct";

/** The card of whoever's name was pressed, with what the rest of the app can do with them. */
export function PersonCard() {
  const card = useProfileCard(({ card }) => card);
  if (!card) return null;
  const self = card.user === myId();
  return (
    <ProfileCard
      key={card.user}
      user={card.user}
      anchor={card.anchor}
      onClose={closeProfileCard}
      actions={
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
      }
    />
  );
}
