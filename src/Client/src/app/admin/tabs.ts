import { Activity, Files, Flag, Hash, MailPlus, ScrollText, SlidersHorizontal, UsersRound } from "lucide-react";
import type { ServerRole } from "@/contracts/wire";
import { lazy } from "@/ui/lazy";
import type { SidePage } from "../side-pages";

interface AdminTab extends SidePage {
  /** Moderators of the server see it too. */
  forModerators: boolean;
}

const tabs: readonly AdminTab[] = [
  {
    id: "users",
    label: "admin.users",
    icon: UsersRound,
    forModerators: true,
    Screen: lazy(() => import("@/features/admin/users-tab").then((file) => ({ default: file.UsersTab }))),
  },
  {
    id: "reports",
    label: "reports.title",
    icon: Flag,
    forModerators: true,
    Screen: lazy(() => import("./reports-page").then((file) => ({ default: file.ReportsPage }))),
  },
  {
    id: "rooms",
    label: "admin.rooms",
    icon: Hash,
    forModerators: false,
    Screen: lazy(() => import("@/features/admin/rooms-tab").then((file) => ({ default: file.RoomsTab }))),
  },
  {
    id: "invitations",
    label: "admin.invitations",
    icon: MailPlus,
    forModerators: true,
    Screen: lazy(() => import("./invitations-page").then((file) => ({ default: file.InvitationsPage }))),
  },
  {
    id: "audit",
    label: "admin.audit",
    icon: ScrollText,
    forModerators: false,
    Screen: lazy(() => import("@/features/admin/audit-tab").then((file) => ({ default: file.AuditTab }))),
  },
  {
    id: "settings",
    label: "admin.settings",
    icon: SlidersHorizontal,
    forModerators: false,
    Screen: lazy(() => import("@/features/admin/settings-tab").then((file) => ({ default: file.SettingsTab }))),
  },
  {
    id: "files",
    label: "admin.files",
    icon: Files,
    forModerators: false,
    Screen: lazy(() => import("@/features/admin/files-tab").then((file) => ({ default: file.FilesTab }))),
  },
  {
    id: "health",
    label: "admin.health",
    icon: Activity,
    forModerators: false,
    Screen: lazy(() => import("@/features/admin/health-tab").then((file) => ({ default: file.HealthTab }))),
  },
];

/** What somebody may see of the administration, by their role; nothing for most. */
export const tabsFor = (role: ServerRole | undefined): readonly AdminTab[] =>
  role === "administrator" ? tabs : role === "moderator" ? tabs.filter((tab) => tab.forModerators) : [];
