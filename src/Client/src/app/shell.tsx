import { Suspense, useEffect } from "react";
import { t } from "@/i18n/t";
import { useLightbox } from "@/lib/files/lightbox";
import { useForwarding } from "@/lib/forwarding";
import { endAsking, useReminding } from "@/lib/reminders";
import { useProfileCard } from "@/lib/profile-card";
import { usePanes } from "@/lib/settings";
import { classes } from "@/ui/classes";
import { lazy } from "@/ui/lazy";
import { ConnectionBar } from "./connection-bar";
import { CrashGuard } from "./crash-guard";
import { HomeScreen } from "./home-screen";
import { ListScreen } from "./list-screen";
import { setDrawer, useOverlay } from "./overlay";
import { Proof } from "./proof";
import { isList, parseRoute } from "./routes";
import type { Route } from "./routes";
import { rememberPlace } from "./settings/place";
import styles from "./shell.module.css";
import { Sidebar } from "./sidebar";
import { Toasts } from "./toasts";
import { useAttentionSigns } from "./use-attention-signs";
import { useDrawerFocus } from "./use-drawer-focus";
import { useShortcuts } from "./use-shortcuts";
import { useIdle } from "./use-idle";
import { useOwnSettings } from "./use-own-settings";
import { useWatch } from "./use-watch";

const loadRoomScreen = () => import("./room-screen").then(({ RoomScreen }) => ({ default: RoomScreen }));
const RoomScreen = lazy(loadRoomScreen);
// While it is asked who is signed in.
if (parseRoute(location.pathname).page === "room") void loadRoomScreen().catch(() => undefined);

const Overlays = lazy(() => import("./overlays").then(({ Overlays }) => ({ default: Overlays })));
const ForwardDialog = lazy(() => import("./forward-dialog").then(({ ForwardDialog }) => ({ default: ForwardDialog })));
const Lightbox = lazy(() =>
  import("@/features/files/lightbox/lightbox").then(({ Lightbox }) => ({ default: Lightbox })),
);
const ReminderDialog = lazy(() =>
  import("@/features/reminders/reminder-dialog").then(({ ReminderDialog }) => ({ default: ReminderDialog })),
);
const PersonCard = lazy(() => import("./person-card").then(({ PersonCard }) => ({ default: PersonCard })));
const InviteScreen = lazy(() => import("./invite-screen").then(({ InviteScreen }) => ({ default: InviteScreen })));

const AdminScreen = lazy(() => import("./admin/admin-screen").then(({ AdminScreen }) => ({ default: AdminScreen })));

const SearchPlace = lazy(() => import("./search-place").then(({ SearchPlace }) => ({ default: SearchPlace })));
const SettingsScreen = lazy(() =>
  import("./settings/settings-screen").then(({ SettingsScreen }) => ({ default: SettingsScreen })),
);

export function Shell({ route }: { route: Route }) {
  const { overlay, drawer } = useOverlay();
  const card = useProfileCard(({ card }) => card !== undefined);
  const forwarding = useForwarding(({ asked }) => asked);
  const looking = useLightbox(({ open }) => open !== undefined);
  const reminding = useReminding(({ asked }) => asked);
  const width = usePanes((panes) => panes.sidebar);
  const room = route.page === "room" ? route.room : undefined;
  useShortcuts(room);
  useWatch(room);
  useIdle();
  useOwnSettings();
  useAttentionSigns(room);
  useDrawerFocus(drawer);

  useEffect(() => setDrawer(false), [room, route.page]);
  useEffect(rememberPlace);
  useEffect(() => void loadRoomScreen().catch(() => undefined), []); // From elsewhere a room then opens at once.

  return (
    <div className={styles.shell} style={{ "--sidebar": `${width}px` }}>
      <a className={styles.skip} href="#main">
        {t("app.skip")}
      </a>
      <ConnectionBar />
      <div className={styles.panes}>
        <div className={classes(styles.sidebar, drawer && styles.drawn)}>
          <CrashGuard>
            <Sidebar room={room} page={route.page} />
          </CrashGuard>
        </div>
        {drawer && (
          <button
            type="button"
            className={styles.shade}
            aria-label={t("sidebar.close")}
            onClick={() => setDrawer(false)}
          />
        )}
        <main id="main" className={styles.main} tabIndex={-1} inert={drawer}>
          <CrashGuard key={room ?? route.page}>
            <Suspense fallback={null}>
              {route.page === "room" && (
                <RoomScreen
                  room={route.room}
                  panel={route.panel}
                  message={route.message}
                  thread={route.thread}
                  reply={route.reply}
                />
              )}
              {isList(route.page) && <ListScreen name={route.page} />}
              {route.page === "search" && <SearchPlace />}
              {route.page === "invite" && <InviteScreen code={route.code} />}
              {route.page === "admin" && <AdminScreen tab={route.tab} />}
              {route.page === "settings" && <SettingsScreen section={route.section} />}
              {route.page === "home" && <HomeScreen />}
            </Suspense>
          </CrashGuard>
        </main>
      </div>
      <Toasts />
      {card && (
        <Suspense fallback={null}>
          <PersonCard />
        </Suspense>
      )}
      {looking && (
        <Suspense fallback={null}>
          <Lightbox />
        </Suspense>
      )}
      {forwarding && (
        <Suspense fallback={null}>
          <ForwardDialog asked={forwarding} />
        </Suspense>
      )}
      {reminding && (
        <Suspense fallback={null}>
          <ReminderDialog {...reminding} onClose={endAsking} />
        </Suspense>
      )}
      {overlay && (
        <Suspense fallback={null}>
          <Overlays overlay={overlay} />
        </Suspense>
      )}
      <Proof />
    </div>
  );
}
