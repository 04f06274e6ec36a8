import { useQuery } from "@tanstack/react-query";
import { Files } from "lucide-react";
import type { PersonFilesView, ServerFiles } from "@/contracts/wire";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { Avatar } from "@/ui/avatar";
import { Notice } from "@/ui/notice";
import styles from "./admin.module.css";
import { serverFiles } from "./admin-queries";
import { Facts, Loaded, LookAgain } from "./loaded";
import { UseBar } from "./use-bar";

function Totals({ use }: { use: ServerFiles }) {
  const used = sizeText(use.used);
  return (
    <>
      <Facts
        facts={[
          [
            t("admin.files.used"),
            use.most === undefined ? used : t("admin.files.usedOf", { used, most: sizeText(use.most) }),
          ],
          [t("admin.files.count"), String(use.files)],
          [t("admin.files.people"), String(use.people)],
        ]}
      />
      {use.most !== undefined && <UseBar label={t("admin.files.barMost")} part={use.used} whole={use.most} />}
    </>
  );
}

function Person({ person, whole }: { person: PersonFilesView; whole: number }) {
  const name = person.displayName ?? t("admin.files.gone");
  return (
    <li className={styles.row}>
      <Avatar id={person.id} name={name} />
      <div className={styles.what}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.meta}>
          {person.name !== undefined && `@${person.name} · `}
          {t("admin.files.of", { count: person.files })}
        </span>
        <UseBar label={t("admin.files.bar")} part={person.used} whole={whole} />
      </div>
      <span className={styles.meta}>{sizeText(person.used)}</span>
    </li>
  );
}

export function FilesTab() {
  const found = useQuery(serverFiles);
  return (
    <Loaded found={found}>
      {(data) =>
        data.files === 0 ? (
          <Notice icon={Files} title={t("admin.files.none")} text={t("admin.files.noneText")} />
        ) : (
          <>
            <p className={styles.soft}>{t("admin.files.text")}</p>
            <Totals use={data} />
            <section>
              <h2 className={styles.title}>{t("admin.files.most")}</h2>
              <ul className={styles.list} aria-label={t("admin.files.most")}>
                {data.top.map((person) => (
                  <Person key={person.id} person={person} whole={data.used} />
                ))}
              </ul>
            </section>
            <LookAgain found={found} />
          </>
        )
      }
    </Loaded>
  );
}
