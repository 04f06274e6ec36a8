import { Hand, IdCard, KeyRound, MonitorSmartphone, Palette, ShieldCheck, SmilePlus, UserRound } from "lucide-react";
import { lazy } from "@/ui/lazy";
import type { SidePage } from "../side-pages";

/** All of one's settings, in the order of the list. A section more is an entry more. */
export const sections: readonly SidePage[] = [
  {
    id: "account",
    label: "settings.account",
    icon: UserRound,
    Screen: lazy(() => import("@/features/account/account-section").then((file) => ({ default: file.AccountSection }))),
  },
  {
    id: "sessions",
    label: "settings.sessions",
    icon: MonitorSmartphone,
    Screen: lazy(() =>
      import("@/features/account/sessions-section").then((file) => ({ default: file.SessionsSection })),
    ),
  },
  {
    id: "security",
    label: "settings.security",
    icon: ShieldCheck,
    Screen: lazy(() =>
      import("@/features/security/security-section").then((file) => ({ default: file.SecuritySection })),
    ),
  },
  {
    id: "profile",
    label: "menu.profile",
    icon: IdCard,
    Screen: lazy(() => import("@/features/people/profile-section").then((file) => ({ default: file.ProfileSection }))),
  },
  {
    id: "privacy",
    label: "settings.privacy",
    icon: Hand,
    Screen: lazy(() => import("./privacy-section").then((file) => ({ default: file.PrivacySection }))),
  },
  {
    id: "emoji",
    label: "settings.emoji",
    icon: SmilePlus,
    Screen: lazy(() => import("@/features/emoji/emoji-section").then((file) => ({ default: file.EmojiSection }))),
  },
  {
    id: "tokens",
    label: "settings.tokens",
    icon: KeyRound,
    Screen: lazy(() => import("@/features/account/tokens-section").then((file) => ({ default: file.TokensSection }))),
  },
  {
    id: "appearance",
    label: "settings.appearance",
    icon: Palette,
    Screen: lazy(() => import("./appearance-section").then((file) => ({ default: file.AppearanceSection }))),
  },
];
