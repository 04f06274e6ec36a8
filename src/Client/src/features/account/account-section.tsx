import { DisplayNameGroup } from "./display-name-group";
import { MailGroup } from "./mail-group";
import { PasswordGroup } from "./password-group";

export function AccountSection() {
  return (
    <>
      <DisplayNameGroup />
      <PasswordGroup />
      <MailGroup />
    </>
  );
}
