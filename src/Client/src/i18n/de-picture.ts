import type { enPicture } from "./en-picture";
import type { Message } from "./message";

export const dePicture: Record<keyof typeof enPicture, Message> = {
  "picture.title": "Bild",
  "picture.text": "Andere sehen es neben deinem Namen. Du kannst ein Bild hierher ziehen oder einfügen.",
  "picture.upload": "Bild hochladen",
  "picture.change": "Ändern",
  "picture.remove": "Entfernen",
  "picture.removed": "Das Bild ist entfernt.",
  "picture.opening": "Bild wird geöffnet",
  "picture.drop": "Bild hier ablegen",
  "picture.unreadable": "Dieser Browser kann die Datei nicht als Bild öffnen. Versuche PNG, JPEG oder WebP.",
  "picture.crop": "Ausschnitt wählen",
  "picture.cropText": "Zieh das Bild, und mach es größer oder kleiner.",
  "picture.stage": "Ausschnitt, der zu sehen ist. Pfeiltasten verschieben ihn, Plus und Minus ändern die Größe.",
  "picture.zoom": "Größe",
  "picture.preview": "So sehen es andere",
  "picture.saving": "Wird hochgeladen",
};
