import type { enPalette } from "./en-palette";
import type { Message } from "./message";

export const dePalette: Record<keyof typeof enPalette, Message> = {
  "palette.noRoom": "Keiner deiner Räume heißt so.",
  "palette.noPerson": "Niemand heißt so.",
  "palette.noCommand": "Diesen Befehl gibt es nicht.",
  "palette.search": "Nachrichten nach „{words}“ durchsuchen",
  "palette.panel": "Mitglieder an der Seite",
  "palette.pins": "Angeheftete Nachrichten an der Seite",
  "palette.date": "Zu einem Datum gehen",
  "palette.theme": "Erscheinungsbild: {theme}",
  "palette.presence": "Anderen zeigen: {mode}",
};
