import { Suspense } from "react";
import type { ComponentProps } from "react";
import { lazy } from "@/ui/lazy";
import styles from "./composer.module.css";

const AddMenu = lazy(() => import("./add-menu").then(({ AddMenu }) => ({ default: AddMenu })));

/** The menu of what else can be put into the room; its place is kept until it is loaded. */
export const AddButton = (props: ComponentProps<typeof AddMenu>) => (
  <Suspense fallback={<span className={styles.addPlace} aria-hidden aria-busy />}>
    <AddMenu {...props} />
  </Suspense>
);
