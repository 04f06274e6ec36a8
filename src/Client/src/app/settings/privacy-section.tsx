import { ContactGroup } from "@/features/conversations/contact-group";

export function PrivacySection() {
  return <ContactGroup />;
}
