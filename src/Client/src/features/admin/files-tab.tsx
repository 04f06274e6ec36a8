import { useQuery } from "@tanstack/react-query";
import { Files, TriangleAlert } from "lucide-react";
import type { PersonFilesView, ServerFiles } from "@/contracts/wire";
import { sizeText } from "@/i18n/size";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import styles from "./admin.module.css";
import { serverFiles } from "./admin-queries";
import { UseBar } from "./use-bar";

function Totals({ use }: { use: ServerFiles }) {
  const used = sizeText(use.used);
  const facts = [
    [
      t("admin.files.used"),
      use.most === undefined ? used : t("admin.files.usedOf", { used, most: sizeText(use.most) }),
    ],
    [t("admin.files.count"), String(use.files)],
    [t("admin.files.people"), String(use.people)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
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
  const { data, error, isFetching, refetch } = useQuery(serverFiles);
  if (!data && !error) return <Skeleton rows={5} look="line" />;
  if (!data)
    return (
      <Notice icon={TriangleAlert} alert title={t("admin.error")} text={refusalText(codeOf(error))}>
        <Button onClick={() => void refetch()}>{t("app.retry")}</Button>
      </Notice>
    );
  if (data.files === 0) return <Notice icon={Files} title={t("admin.files.none")} text={t("admin.files.noneText")} />;
  return (
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
      <div className={styles.actions}>
        <Button busy={isFetching} onClick={() => void refetch()}>
          {t("admin.health.again")}
        </Button>
      </div>
    </>
  );
}
