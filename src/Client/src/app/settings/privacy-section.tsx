import { ContactGroup } from "@/features/conversations/contact-group";
import { BlockedGroup } from "@/features/people/blocked-group";

export function PrivacySection() {
  return (
    <>
      <ContactGroup />
      <BlockedGroup />
    </>
  );
}
