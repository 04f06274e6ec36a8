import { ReportsTab } from "@/features/admin/reports-tab";
import { useRooms } from "@/features/rooms/rooms-store";
import { textWorld } from "../text-world";

export function ReportsPage() {
  useRooms(({ byId }) => byId); // They may come after the reports.
  return <ReportsTab roomTitle={textWorld.roomTitle} />;
}
