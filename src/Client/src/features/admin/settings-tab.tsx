import { useQuery } from "@tanstack/react-query";
import { settings } from "./admin-queries";
import { Loaded } from "./loaded";
import { SettingsForm } from "./settings-form";

export const SettingsTab = () => (
  <Loaded found={useQuery(settings)}>{(saved) => <SettingsForm key={JSON.stringify(saved)} saved={saved} />}</Loaded>
);
