import { DisplayNameGroup } from "./display-name-group";

export function AccountSection() {
  return <DisplayNameGroup />;
}
